import type {KnownBase} from '../../jobs/train/list-bases.js';
import type {CliContext} from '../context.js';
import {bytes} from '../print/words.js';

/** Says what would be downloaded, and asks where somebody can answer; elsewhere whoever named the base has answered already. */
export async function consentToDownload(base: KnownBase, context: CliContext, isAgreed: boolean): Promise<boolean> {
  const {downloadHost} = await import('../../jobs/train/base-source.js');
  const {name, sizeBytes, licence} = base;
  const what = `${name}, ${bytes(sizeBytes)} from ${downloadHost(base)}`;
  context.tell(`The licence of ${name} binds the voice as well: ${licence}.`);
  if (isAgreed || !context.isTerminal) {
    context.tell(`Downloading ${what}.`);
    return true;
  }
  const {ask} = await import('../ask.js');
  return /^y(es)?$/i.test(await ask(`Download ${what}? [y/N] `));
}
