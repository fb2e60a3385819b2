import type {RewriteRule} from '../rewrite-rule.js';

const word = '\\p{L}\\p{M}\\p{N}\\ue000';
const elision =
  '(?:[Ee]m|[Tt]il|[Tt]is|[Tt]was|[Cc]ause|cuz|cos|[Nn]|[Bb]out|round|ere|neath|tween|kay|coz)(?![\\p{L}])';
const spoken = `(?:(?<=[${word}])'(?=[\\p{L}\\p{N}\\ue000])|(?<![${word}])'(?=${elision}))`;
const ownedOrClipped = `(?:(?<=s)(?<!(?<![${word}])'(?!${elision})[^']*)'(?![${word}])|(?<=(?:\\p{Ll}{2}in|[oO]l|\\b[oOn]|\\b[Dd]ato))'(?![${word}]))`;
const keptApostrophe = `(?:${spoken}|${ownedOrClipped})`;
const keptHyphen = `(?<=[${word}])[-‐‑](?=[${word}])`;
const emoji = '(?:[\\d#*]\\u20e3|(?![©])(?!\\d)\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator})';
const emoticon = "(?:[:;=]'?-?[DPpOo3|/\\\\](?![\\p{L}\\p{N}])|<3(?!\\d)|\\^_?\\^|[xX]D(?![\\p{L}]))";
const mark = `(?:(?!(?<=\\d)[.,:]\\d)(?:(?!${keptApostrophe})'|(?!${keptHyphen})[-‐‑]|[ .,;:!?…(){}«»‹›¿¡·•–—―*\`´_~^]|\\[|\\]|™|®))`;

/** No punctuation at the end: a full stop. Before {@link punctuation}, which sees no difference between a full stop and a word. */
export const finalStop: RewriteRule = {
  name: 'final-stop',
  pattern: new RegExp(`(?<=[${word}]|${keptApostrophe})$`, 'gu'),
  read: () => '.',
};

/**
 * Whatever stands between two words becomes one mark and one space: brackets, dashes, semicolons and colons a comma; several marks the
 * strongest of them. An ellipsis, and a colon behind a clause, end the sentence where another begins. Emoji and emoticons are
 * not spoken. What is not known here stays, and is refused as unread.
 */
export const punctuation: RewriteRule = {
  name: 'punctuation',
  pattern: new RegExp(`(?:(?<![\\p{L}\\p{N}])${emoticon}|${emoji}|${mark})+`, 'gu'),
  read: match => {
    const before = match.input.slice(0, match.index);
    const after = match.input.slice(match.index + match[0].length);
    const run = match[0].replace(everyEmoticon, ' ').replace(everyEmoji, ' ');
    if (before === '') {
      return '';
    }
    return after === '' ? (/[?!]/.exec(run.includes('?') ? '?' : run)?.[0] ?? '.') : markBetween(run, before, after);
  },
};

const everyEmoticon = new RegExp(emoticon, 'gu');
const everyEmoji = new RegExp(emoji, 'gu');

function markBetween(run: string, before: string, after: string): string {
  const opensSentence = /^'?\p{Lu}(?!'|\s)/u.test(after);
  if (/[?!]/.test(run)) {
    return run.includes('?') ? '? ' : '! ';
  }
  // A full stop behind a lone capital would make an initial of it.
  const mayStop = (run.trim() === '.' && !after.startsWith('\ue000')) || !/(?<![\p{L}\p{N}'-])\p{Lu}$/u.test(before);
  if (/…|\.{2,}/.test(run)) {
    return opensSentence && mayStop ? '. ' : ', ';
  }
  if (run.includes('.') && !/[,;]/.test(run) && mayStop) {
    return '. ';
  }
  if (run.includes(':')) {
    return opensSentence && mayStop && wordsOfClause(before) > 3 ? '. ' : ', ';
  }
  return /[,;()[\]{}«»–—―•]|\s-|-\s|--/.test(run) && !/^-\s?$/.test(run) ? ', ' : ' ';
}

/** How many words stand since the last mark that ends or divides. */
function wordsOfClause(before: string): number {
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf('!'), before.lastIndexOf('?')) + 1);
  return clause.split(' ').filter(Boolean).length;
}
