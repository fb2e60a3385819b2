import {basename} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import type {CardConsent} from '../../dataset/card.js';
import {statPath} from '../../io/stat-path.js';
import {readInput} from '../read-input.js';

/** What is said now, and what the card says. */
export type ConsentWish = {
  /** `self`, a file, or nothing. */
  readonly consent: string | undefined;
  readonly known: {readonly consent: CardConsent} | undefined;
  readonly now: Date;
};

/** What was said about the right to clone a speaker: now, else when the dataset began. Throws USAGE for a file that is not there. */
export async function statedConsent({consent, known, now}: ConsentWish): Promise<CardConsent> {
  const at = now.toISOString();
  if (consent === undefined) return known?.consent ?? {statement: 'not stated', file: null, sha256: null, at: null};
  if (consent === 'self') return {statement: 'self', file: null, sha256: null, at};
  if ((await statPath(consent))?.kind !== 'file') {
    throw new ChatterpipeError('USAGE', `--consent must be "self" or a file, and there is no file ${consent}.`, {
      hint: 'Write down who agreed to what and when, and give that file.',
      details: {consent},
    });
  }
  return {statement: 'file', file: basename(consent), sha256: sha256(await readInput(consent)), at};
}
