import type {Reading, RewriteRule} from '../rewrite-rule.js';

/**
 * The rule with a capital at the start of its reading where that begins a sentence and the writer has not written a small
 * letter there: `5 orang datang.` → `Lima orang datang.`, but `yg ini` → `yang ini`.
 */
export function capitaliseSentenceStart(rule: RewriteRule): RewriteRule {
  return {
    ...rule,
    read: (match, options) => {
      const reading = rule.read(match, options);
      return reading !== undefined && beginsSentence(match) ? capitalise(reading) : reading;
    },
  };
}

function beginsSentence({0: written, input, index}: RegExpExecArray): boolean {
  if (/^\p{Ll}/u.test(written)) {
    return false;
  }
  const before = input.slice(Math.max(0, index - 8), index);
  return (
    (before.length === index && /^['([]*$/.test(before)) ||
    (/[.!?][')\]]? ['([]?$/.test(before) && !abbreviation.test(before))
  );
}

/** Abbreviations that a number follows: their stop ends no sentence. */
const abbreviation =
  /(?<!\p{L})(?:no|jln|lrg|psn|blk|tkt|hlm|bil|tel|pkl|thn|bln|dll|dsb|kg|tmn|hal|vol|ed|ms|samb|cth)\. $/iu;

function capitalise(reading: Reading): Reading {
  if (typeof reading === 'string') {
    return upperFirst(reading);
  }
  if ('refused' in reading) {
    return reading;
  }
  const [first, second, ...others] = reading.readings;
  return {readings: [upperFirst(first), upperFirst(second), ...others.map(upperFirst)], reason: reading.reason};
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
