import type {RewriteRule} from '../rewrite-rule.js';
import {widthBlind} from './width-blind.js';

/** Marks that are heard as a pause. Brackets are among them, for what stands in brackets is said between pauses. */
const pauses = String.raw`,，;；:：、()（）\[\]{}〔〕【】—–―‐‑…⋯`;
/** Marks that nobody hears: quotes, titles, spaces, list and emphasis signs. */
const silent = String.raw`\s'‘’‚‛"“”„《》〈〉「」『』﹁﹂«»‹›·•‧・∙*_#~〜●○■□◆◇★☆▲△▼▽→←↑↓♪♥©®™\x60`;
const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d\u20e3`;
/** One mark; a keycap such as 1️⃣ is an emoji. */
const mark = String.raw`(?:[-${pauses}${silent}${emoji}.。．｡!！?？]|\d\ufe0f?\u20e3)`;

/** A text without a mark at its end is a statement. */
export const fullStop: RewriteRule = {
  name: 'full-stop',
  pattern: widthBlind(new RegExp(`(?<!${mark})$`, 'gu')),
  read: () => '。',
};

/**
 * Each run of marks becomes the strongest of them: ？ ！ 。 ， 、 or nothing. A text begins with a word and ends with one of
 * 。？！; a hyphen that is left between words is a pause, as a dash is.
 */
export const punctuation: RewriteRule = {
  name: 'punctuation',
  pattern: widthBlind(new RegExp(`${mark}+`, 'gu')),
  read: match => {
    const [run] = match;
    if (match.index + run.length === match.input.length) {
      return endOf(run);
    }
    return match.index === 0 ? '' : strongest(run);
  },
};

function endOf(run: string): string {
  const mark = strongest(run);
  return mark === '？' || mark === '！' ? mark : '。';
}

function strongest(run: string): string {
  const marks = run.replace(/\.{2,}|。{2,}|…/g, '—');
  if (/[?？]/.test(marks)) {
    return '？';
  }
  if (/[!！]/.test(marks)) {
    return '！';
  }
  if (/[.。．｡]/.test(marks)) {
    return '。';
  }
  if (new RegExp(`[-${pauses.replace('、', '')}]`, 'u').test(marks)) {
    return '，';
  }
  return marks.includes('、') ? '、' : '';
}
