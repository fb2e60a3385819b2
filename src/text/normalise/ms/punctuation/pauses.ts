import type {RewriteRule} from '../../rewrite-rule.js';

const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f\u20e3`;
const smiley = String.raw`(?:[:;=]'?-?[DPpOo](?![\p{L}\p{N}])|[:;=]'?-?(?=[()])|\^_\^|T_T|-_-|(?<= )[xX]D(?![\p{L}\p{N}])|<3(?!\d)|[\d#*]\ufe0f?\u20e3)`;
const apostrophe = String.raw`(?:(?<![\p{L}\p{N}\ue000])'|'(?![\p{L}\p{N}\ue000]))`;
const mark = String.raw`[ .,;:!?…()[\]{}"«»“”„‹›*_~\u0060´•●▪►→⇒©®™¡¿、。，．：；！？（）【】「」『』～\-‐‑‒–—―−${emoji}]`;

/**
 * One rule for everything between two words: brackets, dashes, bullets, emoji, smileys and repeated marks become one comma, one
 * stop or one space. It takes each run as a whole, for what has been read cannot be matched again.
 */
export const pauseRules: readonly RewriteRule[] = [
  {
    name: 'final-stop',
    pattern: /(?<=[\p{L}\p{M}\p{N}\ue000])(?<![:;=]'?-?[DPpOo]|<3|T_T| [xX]D)$/gu,
    read: () => '.',
  },
  {
    name: 'pause',
    pattern: new RegExp(`(?:${smiley}|${apostrophe}|${mark})+`, 'gu'),
    read: readPause,
  },
];

const smileys = new RegExp(smiley, 'gu');

function readPause({0: run, input, index}: RegExpExecArray): string | undefined {
  const isFirst = index === 0;
  const next = input.slice(index + run.length, index + run.length + 2);
  if (isFirst) {
    return next === '' ? undefined : '';
  }
  const reading = next === '' ? endOf(run) : between(run.replace(smileys, ''), next, input.slice(index + run.length));
  return reading === run ? undefined : reading;
}

function endOf(run: string): string {
  return /[?？]/.test(run) ? '?' : /[!！]/.test(run) ? '!' : '.';
}

function between(run: string, next: string, rest: string): string {
  if (run === '-' || run === '‑' || run === '‐') {
    return '-';
  }
  if (/[?？]/.test(run)) {
    return '? ';
  }
  if (/[!！]/.test(run)) {
    return '! ';
  }
  if (/\.{2,}|…/.test(run)) {
    // What was read may be anything; only a capital shows that a sentence begins.
    return /^\p{Lu}/u.test(next) ? '. ' : ', ';
  }
  if (/[.。．]/.test(run)) {
    return '. ';
  }
  if (/[:：]/.test(run) && /^\p{Lu}/u.test(next) && beginsWithSentence(rest)) {
    return '. ';
  }
  return /[,;:()[\]{}…"«»“”„–—―、，；：（）【】「」•●▪►→⇒]| [-‐‑‒−]+ |--/.test(run) ? ', ' : ' ';
}

/** At least four words before the next stop. */
function beginsWithSentence(text: string): boolean {
  return (text.split(/[.?!]/, 1)[0] ?? '').split(' ').length >= 4;
}
