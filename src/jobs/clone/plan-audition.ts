import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {hasPackage} from '../../io/has-package.js';
import {corpora} from '../../text/corpora/corpora.js';
import {parseLanguage} from '../../text/language.js';
import {phonemeTypeFor} from '../../train/plan/phoneme-type.js';
import {sentencesFor} from '../audition/sentences-for.js';
import type {AuditionPlan} from './clone-plan.js';
import type {CloneWork} from './resolve-clone.js';

const runtime = 'onnxruntime-node';

/** What a new voice will say, known before it is made. Throws DEPENDENCY_MISSING where no voice can speak here, INPUT_UNREADABLE, USAGE. */
export async function planAudition({name, runs, audition}: CloneWork, tag: string): Promise<AuditionPlan> {
  if (!hasPackage(runtime)) {
    throw new ChatterpipeError('DEPENDENCY_MISSING', `The package "${runtime}" is not there: no voice can be heard.`, {
      hint: `Install it: npm install ${runtime}`,
    });
  }
  const language = parseLanguage(tag);
  const {code, englishName} = language;
  const plan = {page: join(runs, name, 'audition.html'), language: tag};
  const obstacle =
    audition.phrases === undefined && corpora[code] === undefined
      ? `there are no audition sentences in ${englishName}: give some with --audition-phrases FILE`
      : onlyInPython.has(phonemeTypeFor(language).value)
        ? `the phonemes of ${englishName} can only be made by Piper's own Python`
        : null;
  const sentences = obstacle === null ? (await sentencesFor(code, audition)).texts.length : 0;
  return {...plan, sentences, obstacle};
}

const onlyInPython: ReadonlySet<string> = new Set(['japanese', 'thai']);
