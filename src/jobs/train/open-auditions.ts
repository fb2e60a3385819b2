import {freemem} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {spread} from '../../base/spread.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {parseLanguage} from '../../text/language.js';
import {holdsExport} from '../../train/checkpoints/audition-budget.js';
import type {Checkpoint} from '../../train/checkpoints/checkpoint.js';
import {sentencesFor} from '../audition/sentences-for.js';
import {claimsOfCard} from '../judge/speech-claims.js';
import {type AuditionedCheckpoint, type AuditionParts, auditionCheckpoint} from './audition-checkpoint.js';
import type {TrainOptions} from './train-options.js';
import type {VerifiedDataset} from './training-dataset.js';

/** Sentences of one audition: enough to tell voices apart, and a minute of work with a recogniser on a CPU. */
const sentenceCount = 12;

/** What auditions are opened with. */
export type AuditionsOrder = Pick<AuditionParts, 'program' | 'next' | 'run' | 'card'> & {
  readonly options: Pick<TrainOptions, 'hasAuditions' | 'auditionPhrases' | 'evidence'>;
  readonly dataset: VerifiedDataset;
  readonly onNotice: (id: string, message: string) => void;
};

/** Auditions a checkpoint; undefined where that failed, which was told. Throws STOPPED alone. */
export type Audit = (checkpoint: Checkpoint, signal: AbortSignal) => Promise<AuditionedCheckpoint | undefined>;

/**
 * The auditions of a run; undefined where they are not wanted, or there are no sentences in its language, which is told. Throws
 * INPUT_UNREADABLE for a file without sentences.
 */
export async function openAuditions(order: AuditionsOrder): Promise<Audit | undefined> {
  const {options, card, onNotice, dataset} = order;
  if (options.hasAuditions === false) return undefined;
  const texts = await sentencesOf(order, options.auditionPhrases);
  if (texts === undefined) return undefined;
  const {program, next, run} = order;
  const {evidence = {}} = options;
  const like = await recordingOf(dataset);
  const claims = claimsOfCard(dataset.card);
  const parts = {program, next, run, card, texts, evidence, claims, like};
  const told = new Set<string>();
  let isOff = false;
  const tell = (id: string, message: string): void => {
    if (told.has(id)) return;
    told.add(id);
    onNotice(id, message);
  };
  return async (checkpoint, signal) => {
    if (isOff) return undefined;
    if (!holdsExport(freemem(), checkpoint.sizeBytes)) {
      tell('audition-memory', tooLittleMemory);
      return undefined;
    }
    try {
      const onModelNotice = (message: string): void => tell(message, message);
      const auditioned = await auditionCheckpoint({...parts, onNotice: onModelNotice}, checkpoint, signal);
      const isMissed = auditioned.models['recognition'] === undefined && evidence.recognition !== 'off';
      if (isMissed) tell('no-recognition', withoutRecognition);
      return auditioned;
    } catch (error) {
      if (signal.aborted) {
        const hint = `Go on with: ${next.goOn}`;
        throw new ChatterpipeError('STOPPED', 'The audition was stopped.', {hint, cause: error});
      }
      isOff = isChatterpipeError(error, 'DEPENDENCY_MISSING');
      const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      const hint = isChatterpipeError(error) && isOff ? ` ${error.hint ?? ''}` : '';
      const which = isOff ? 'checkpoints count by their losses' : 'this checkpoint counts by its losses';
      onNotice('audition-failed', `The audition of epoch ${checkpoint.epoch} failed, ${which}: ${message}${hint}`);
      return undefined;
    }
  };
}

const tooLittleMemory =
  'Too little memory is free to audition checkpoints beside the training: they count by their losses until there is more.';

const withoutRecognition =
  'No model that writes down speech is on this machine: auditions judge the sound, and not the words. See: chatterpipe models list';

async function sentencesOf(
  {card, onNotice}: AuditionsOrder,
  phrases: string | undefined,
): Promise<readonly string[] | undefined> {
  const {code, englishName} = parseLanguage(card.language);
  try {
    const {texts} = await sentencesFor(code, phrases === undefined ? {} : {phrases});
    return spread(texts, sentenceCount);
  } catch (error) {
    if (phrases !== undefined || !isChatterpipeError(error, 'USAGE')) throw error;
    onNotice(
      'no-audition-sentences',
      `We have no audition sentences in ${englishName}: checkpoints count by their losses. Give some: --audition-phrases FILE`,
    );
    return undefined;
  }
}

/** The speaker's recording, else the first clip, which is that voice as well. */
async function recordingOf({root, card, wavs, metadataCsv}: VerifiedDataset): Promise<string | undefined> {
  const recording = card?.speaker.recording ?? null;
  const first = (await readFileIfThere(metadataCsv))?.toString('utf8').split('|')[0] ?? '';
  const name = first.endsWith('.wav') ? first : `${first}.wav`;
  const paths = [...(recording === null ? [] : [resolve(root, recording)]), join(wavs, basename(name))];
  for (const path of paths) if ((await statPath(path))?.kind === 'file') return path;
  return undefined;
}
