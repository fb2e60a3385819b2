import {ChatterpipeError} from '../../base/error.js';
import {type InferenceSession, openOnnxSession, type Tensor} from './open-session.js';

/** A model that is open in this thread. */
export type OpenModel = {readonly file: string; readonly session: InferenceSession};

/**
 * Opens a small model once in this thread and keeps it: one that failed is tried again. It runs on one core, because a clip each on
 * several cores is more than one clip on several. Throws what `openOnnxSession` throws.
 */
export function openModel(file: string): Promise<OpenModel> {
  const known = openModels.get(file);
  if (known !== undefined) return known;
  const opening = openOnnxSession(file, {threads: 1, device: 'cpu'}).then(session => ({file, session}));
  openModels.set(file, opening);
  opening.catch(() => openModels.delete(file));
  return opening;
}

const openModels = new Map<string, Promise<OpenModel>>();

/** The outputs of a run by name, all float32. Throws MODEL_FAILED where the model cannot run on this or gives what is no number. */
export async function runModel(
  {file, session}: OpenModel,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<Readonly<Record<string, Float32Array>>> {
  const outputs = await session.run(feeds).catch(cause => {
    throw modelFailed(file, cause instanceof Error ? cause.message.trim().replace(/\s+/g, ' ') : String(cause), cause);
  });
  return Object.fromEntries(
    Object.entries(outputs).map(([name, {data}]) => {
      if (!(data instanceof Float32Array)) throw modelFailed(file, `its output ${name} is not float32.`);
      if (!data.every(Number.isFinite)) throw modelFailed(file, `its output ${name} holds what is no number.`);
      return [name, data];
    }),
  );
}

/** Throws MODEL_FAILED where a model does not take these inputs: it is then another kind of model. */
export function requireInputs({file, session}: OpenModel, kind: string, names: readonly string[]): void {
  if (names.every(name => session.inputNames.includes(name))) return;
  throw modelFailed(
    file,
    `it is no ${kind} model: it takes ${session.inputNames.join(', ')}, not ${names.join(', ')}.`,
  );
}

/** A MODEL_FAILED for a file that opened and yet does not do its work. */
export function modelFailed(file: string, why: string, cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('MODEL_FAILED', `Cannot run the model ${file}: ${why}`, {
    hint: 'The file may be another kind of model or damaged: get the model again, or give another.',
    details: {path: file},
    cause,
  });
}
