import type {FindingLog, FindingPlace} from '../finding.js';
import type {RuleName} from '../rules/rules.js';
import {characterChecks} from './character-checks.js';
import type {TextCheck} from './text-check.js';
import {wordingChecks} from './wording-checks.js';

/** Longer ones are no texts of a clip, and patterns take their time with them. */
const mostCharacters = 2000;

/** Looks at one text by itself. Each rule finds at most one fault in a text, its first. */
export function checkText(text: string, place: FindingPlace, log: FindingLog): void {
  if (text.trim() === '') {
    log.add('empty-text', place, text === '' ? 'The row has no text.' : 'The text is nothing but white space.');
    return;
  }
  if (text.length > mostCharacters) {
    log.add('long-text', place, `The text has ${text.length} characters: ${shorten(text, 120)}`);
    return;
  }
  // Most texts are plain, and no check of single characters can find anything in them.
  const isPlain = /^[A-Za-z ,.?!'-]+$/u.test(text);
  const hidden = new Set<RuleName>();
  if (!isPlain) runChecks(characterChecks, text, hidden, place, log);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    if (hidden.size === 0) log.add('no-letter', place, `The text holds no letter and no digit: ${text}`);
    return;
  }
  runChecks(wordingChecks, text, hidden, place, log);
}

function runChecks(
  checks: readonly TextCheck[],
  text: string,
  hidden: Set<RuleName>,
  place: FindingPlace,
  log: FindingLog,
): void {
  for (const {rule, find, says, hides = []} of checks) {
    const fault = hidden.has(rule) ? undefined : find(text);
    if (fault === undefined) continue;
    const position = [...text.slice(0, fault.index)].length + 1;
    log.add(rule, place, `${says(shorten(fault.found, 40), position)}: ${shorten(text, 120)}`);
    for (const other of hides) hidden.add(other);
  }
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
