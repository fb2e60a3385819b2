import type {RewriteRule} from '../../rewrite-rule.js';
import {widthBlind} from '../../zh/width-blind.js';

/** Marks that are heard as a pause. Brackets are among them, for what stands in brackets is said between pauses. */
const pauses = String.raw`,，、､;；:：()（）\[\]{}〔〕【】—–―‐‑…⋯‥~〜～`;
/** Marks that nobody hears: quotes, spaces, list and emphasis signs. */
const silent = String.raw`\s'‘’‚‛"“”„《》〈〉「」『』｢｣﹁﹂«»‹›゠*_#●■□◆◇★☆▲△▼▽→←↑↓♪♥©®™※\x60`;
const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d\u20e3`;
/** One mark; a keycap is an emoji. */
const mark = String.raw`(?:[-${pauses}${silent}${emoji}・･.。．｡!！?？]|\d\ufe0f?\u20e3)`;
/** A run of marks. What is laughed or wept in brackets is no more than an emoji, and looked for before the bracket. */
const run = `(?:[(（][笑泣汗爆涙][)）]|${mark})+`;

/** A text without a mark at its end is a statement. */
export const fullStop: RewriteRule = {
  name: 'full-stop',
  pattern: widthBlind(new RegExp(`(?<!${mark})$`, 'gu')),
  read: () => '。',
};

/**
 * Each run of marks becomes the strongest of them: ？ ！ 。 、 or nothing. A text begins with a word and ends with one of
 * 。？！; a hyphen that is left between words is a pause, and so is ・ but in names (ジョン・スミス).
 */
export const punctuation: RewriteRule = {
  name: 'punctuation',
  pattern: widthBlind(new RegExp(run, 'gu')),
  read: match => {
    const [marks] = match;
    const end = match.index + marks.length;
    const isName =
      /[\p{Script=Katakana}ー]/u.test(match.input.charAt(match.index - 1)) &&
      /\p{Script=Katakana}/u.test(match.input.charAt(end));
    const strongestMark = strongest(isName ? marks.replace(/[・･]/gu, '') : marks);
    if (end === match.input.length) {
      return strongestMark === '？' || strongestMark === '！' ? strongestMark : '。';
    }
    return match.index === 0 ? '' : strongestMark;
  },
};

function strongest(marks: string): string {
  const heard = marks.replace(/[(（][笑泣汗爆涙][)）]/gu, '').replace(/\.{2,}|。{2,}|…/g, '—');
  if (/[?？]/.test(heard)) {
    return '？';
  }
  if (/[!！]/.test(heard)) {
    return '！';
  }
  if (/[.。．｡]/.test(heard)) {
    return '。';
  }
  return anyPause.test(heard) ? '、' : '';
}

const anyPause = new RegExp(`[-${pauses}・･]`, 'u');
