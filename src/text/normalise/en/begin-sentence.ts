import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {textBefore} from './match-parts.js';
import {inText, numberLabels} from './words/abbreviation-table.js';

/** The rule with a capital at the start of its reading where that begins a sentence: `5 people came.` → `Five people came.` */
export function capitaliseSentenceStart(rule: RewriteRule): RewriteRule {
  return {
    ...rule,
    read: (match, options) => {
      const reading = rule.read(match, options);
      return reading !== undefined && beginsSentence(match) ? capitalise(reading) : reading;
    },
  };
}

/** A small letter that the writer has put at the start (`iOS`, `tnb.com`) begins nothing. */
function beginsSentence(match: RegExpExecArray): boolean {
  const before = textBefore(match).replace(/['([]$/, '');
  const word = /(?:^|[^\p{L}.])(?<word>\p{L}{2,}|\ue000)[.!?] $/u.exec(before)?.groups?.['word'];
  return (
    (before === '' ||
      (word !== undefined && !inText.has(word.toLowerCase()) && !numberLabels.has(word.toLowerCase()))) &&
    !/^\p{Ll}/u.test(match[0])
  );
}

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
