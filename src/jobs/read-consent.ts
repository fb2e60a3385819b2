import {basename} from 'node:path';
import {sha256} from '../base/content-id.js';
import {ChatterpipeError} from '../base/error.js';
import {statPath} from '../io/stat-path.js';
import {readInput} from './read-input.js';

/** What our own server keeps of a consent. */
const mostBytes = 60_000;

/**
 * What is sent as a consent: `self`, or the words in a file; of one that is no text, or is too long, its name and SHA-256. Throws
 * USAGE for a file that is not there or is empty.
 */
export async function readConsent(consent: string): Promise<string> {
  if (consent === 'self') return 'self';
  if ((await statPath(consent))?.kind !== 'file') throw noConsent(`there is no file ${consent}`, consent);
  const bytes = await readInput(consent);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') throw noConsent(`${consent} is empty`, consent);
  const isWords = bytes.length <= mostBytes && !/[\0\ufffd]/.test(text);
  return isWords ? text : `The file ${basename(consent)}, SHA-256 ${sha256(bytes)}.`;
}

function noConsent(why: string, consent: string): ChatterpipeError {
  return new ChatterpipeError('USAGE', `--consent must be "self" or a file, and ${why}.`, {
    hint: 'Write down who agreed to what and when, and give that file.',
    details: {consent},
  });
}
