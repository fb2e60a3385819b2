import {bestByOtherMeasures, scoresInOrder} from '../../train/checkpoints/audition.js';
import {type Checkpoint, listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {RunFolder} from '../../train/run-folder.js';
import {type AuditionsOrder, openAuditions} from './open-auditions.js';
import type {RunCardKeeper} from './run-card-keeper.js';
import type {TrainingEvent} from './train-options.js';
import {writeTrainingPage} from './write-training-page.js';

/** What auditions are made and shown with. */
export type StoredAuditionsOrder = Omit<AuditionsOrder, 'onNotice'> & {
  readonly plan: TrainingPlan;
  readonly signal: AbortSignal;
  readonly onEvent: (event: TrainingEvent) => void;
};

/** Auditions a checkpoint, and keeps what came of it in the run's card. */
export type StoredAudition = (checkpoint: Checkpoint, signal: AbortSignal) => Promise<void>;

/** The auditions of a run, each kept in its card and shown on its page; undefined where there are none. Throws what `openAuditions` throws. */
export async function storeAuditions(
  order: StoredAuditionsOrder,
  keeper: RunCardKeeper,
): Promise<StoredAudition | undefined> {
  const {run, plan, onEvent} = order;
  const onNotice = (id: string, message: string): void => onEvent({type: 'notice', id, message});
  const audit = await openAuditions({...order, onNotice});
  if (audit === undefined) return undefined;
  return async (checkpoint, signal) => {
    const auditioned = await audit(checkpoint, signal);
    if (auditioned === undefined) return;
    const auditions = {...keeper.card.auditions, [checkpoint.sha256]: auditioned.audition};
    await keeper.change({auditions});
    const best = Math.max(...scoresInOrder(auditions).map(({value}) => value));
    onEvent({type: 'audition', checkpoint, ...auditioned, isBest: auditioned.audition.score === best});
    await writeTrainingPage(run, keeper.card, plan).catch((error: Error) => onNotice('page', error.message));
  };
}

/**
 * The last checkpoint is always auditioned: it is mostly among the best. Those that were measured otherwise are auditioned again, so that one
 * of them can be the best.
 */
export async function auditionLast(
  {run, signal}: Pick<StoredAuditionsOrder, 'run' | 'signal'>,
  keeper: RunCardKeeper,
  audition: StoredAudition | undefined,
): Promise<void> {
  const last = (await listCheckpoints(run.checkpoints)).at(-1);
  if (last === undefined) return;
  if (keeper.card.auditions[last.sha256] === undefined) await audition?.(last, signal);
  await againAsNewest(run, keeper, audition, signal);
}

async function againAsNewest(
  run: RunFolder,
  keeper: RunCardKeeper,
  audition: StoredAudition | undefined,
  signal: AbortSignal,
): Promise<void> {
  const precious = bestByOtherMeasures(keeper.card.auditions);
  for (const checkpoint of await listCheckpoints(run.checkpoints)) {
    if (precious.includes(checkpoint.sha256)) await audition?.(checkpoint, signal);
  }
}
