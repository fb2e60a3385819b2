import {join} from 'node:path';

/** Where everything of a training lies. */
export type RunFolder = {
  readonly root: string;
  /** What the run is: its dataset, its plan, how far it came. */
  readonly card: string;
  readonly lock: string;
  readonly checkpoints: string;
  /** Tensors that Piper makes of the clips, named by what they are made of. */
  readonly cache: string;
  /** The voice's config as Piper writes it. */
  readonly config: string;
  /** What the trainer was asked last. */
  readonly request: string;
  /** What the trainer printed. */
  readonly log: string;
  /** One line for each epoch: what the curves are drawn from. */
  readonly history: string;
  readonly page: string;
  readonly tensorboard: string;
  /** The voice that is being auditioned, while it is. */
  readonly audition: string;
  /** What the last audition's export printed. */
  readonly auditionLog: string;
  /** Sentences of the auditions, to be listened to. */
  readonly previews: string;
};

/** The folder of the run `name` below `runs`. */
export function runFolder(runs: string, name: string): RunFolder {
  const root = join(runs, name);
  return {
    root,
    card: join(root, 'run.json'),
    lock: join(root, '.lock'),
    checkpoints: join(root, 'checkpoints'),
    cache: join(root, 'cache'),
    config: join(root, 'config.json'),
    request: join(root, 'request.json'),
    log: join(root, 'trainer.log'),
    history: join(root, 'history.jsonl'),
    page: join(root, 'training.html'),
    tensorboard: join(root, 'tensorboard'),
    audition: join(root, '.audition.onnx'),
    auditionLog: join(root, 'audition.log'),
    previews: join(root, 'previews'),
  };
}
