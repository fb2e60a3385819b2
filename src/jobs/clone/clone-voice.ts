import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {auditionClone} from './audition-stage.js';
import type {Chain} from './chain.js';
import {checkClone, planClone} from './check-clone.js';
import type {CloneSummary, StageName} from './clone-events.js';
import type {CloneOptions} from './clone-options.js';
import type {ClonePlan} from './clone-plan.js';
import {isEnough, makeDataset} from './dataset-stage.js';
import {resolveClone} from './resolve-clone.js';
import {StageBook} from './stage-book.js';
import {makeVoice} from './voice-stages.js';

/**
 * From a speaker to a voice that was listened to: checks everything that must be known first, makes the dataset, verifies it, trains,
 * exports, auditions. Each stage is its own job; the same call goes on wherever it ended, and skips what is done. Throws what the stages
 * throw; whatever was made stays. Where too few phrases were kept nothing is trained: see `isShort`.
 */
export async function cloneVoice(options: CloneOptions): Promise<CloneSummary> {
  const {signal = new AbortController().signal, onEvent = () => {}} = options;
  const work = resolveClone(options);
  const book = new StageBook(onEvent, () => performance.now());
  const chain: Chain = {work, book, signal, onEvent};
  try {
    return await runStages(chain);
  } catch (error) {
    const stage = book.current ?? 'check';
    onEvent({type: 'broken', stage});
    throw signal.aborted && isStop(error) ? stopped(stage, error, options.goOn) : error;
  }
}

function isStop(error: unknown): boolean {
  return !isChatterpipeError(error) || error.code === 'STOPPED';
}

/** In the words of the stage, where it has some; what goes on is the clone, and not the stage alone. */
function stopped(stage: StageName, cause: unknown, goOn: string | undefined): ChatterpipeError {
  const message = isChatterpipeError(cause) ? cause.message : `Stopped in the stage "${stage}".`;
  return new ChatterpipeError('STOPPED', message, {
    hint: goOn === undefined ? 'Nothing is lost: the same command goes on.' : `Nothing is lost. Go on with: ${goOn}`,
    ...(isChatterpipeError(cause) ? {details: cause.details} : {}),
    cause,
  });
}

async function runStages(chain: Chain): Promise<CloneSummary> {
  const {work, book, signal, onEvent} = chain;
  const began = performance.now();
  book.begin('check');
  const plan = await checkClone(work, {
    onNotice: message => onEvent({type: 'notice', message}),
    onDownload: (base, progress) => onEvent({type: 'training', event: {type: 'downloading', base, progress}}),
    signal,
  });
  onEvent({type: 'planned', plan});
  const generation = await makeDataset(chain, plan);
  const isShort = generation !== undefined && !isEnough(generation, work.minKept);
  const made = isShort ? undefined : await makeVoice(chain, plan);
  const audition = made === undefined ? undefined : await auditionClone(chain, plan.audition, made.voice);
  book.end();
  return {
    name: work.name,
    stages: book.reports(),
    seconds: (performance.now() - began) / 1000,
    generation,
    isShort,
    voice: made?.voice,
    curves: made?.curves,
    audition,
  };
}

/** What {@link cloneVoice} would do; makes nothing. With `probes` > 0 the backend is asked for so many phrases, to measure how long all take. */
export function previewClone(options: CloneOptions, probes: number): Promise<ClonePlan> {
  return planClone(resolveClone(options), probes);
}
