import type {InferenceSession, Tensor} from 'onnxruntime-node';
import {ChatterpipeError} from '../../base/error.js';
import {readFileBytes} from '../../io/read-file-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {loadPackage} from '../phonemes/load-package.js';

export type {InferenceSession, Tensor} from 'onnxruntime-node';

/** Where a model runs. */
export type OnnxDevice = 'cpu' | 'cuda';

/** How a session is opened. */
export type OnnxSessionOptions = {
  /** Threads of one operator; 1 is the most work for the energy where several sessions run side by side. */
  readonly threads: number;
  readonly device: OnnxDevice;
};

/** The types of the elements that our models take, each with the array that carries them. */
export type TensorArrays = {
  readonly float32: Float32Array;
  readonly int64: BigInt64Array;
  readonly int32: Int32Array;
  readonly bool: Uint8Array;
};

let runtime: Runtime | undefined;

/**
 * Opens an ONNX file with onnxruntime-node, which is loaded at the first call. Throws DEPENDENCY_MISSING where that package is
 * not installed, MODEL_MISSING where there is no such file, MODEL_FAILED where it is damaged or the device cannot run it.
 */
export async function openOnnxSession(path: string, options: OnnxSessionOptions): Promise<InferenceSession> {
  await requireFile(path);
  return createSession(path, options, runtime => settings => runtime.InferenceSession.create(path, settings));
}

/**
 * The same for a model whose file is changed on its way: `change` gets its bytes and gives those that are opened. For models without
 * files of their own beside them.
 */
export async function openChangedSession(
  path: string,
  change: (bytes: Uint8Array) => Uint8Array,
  options: OnnxSessionOptions,
): Promise<InferenceSession> {
  await requireFile(path);
  const bytes = await readFileBytes(path);
  return createSession(path, options, runtime => settings => runtime.InferenceSession.create(change(bytes), settings));
}

type Runtime = typeof import('onnxruntime-node');

async function createSession(
  path: string,
  {threads, device}: OnnxSessionOptions,
  creator: (runtime: Runtime) => (settings: InferenceSession.SessionOptions) => Promise<InferenceSession>,
): Promise<InferenceSession> {
  runtime ??= await loadPackage('onnxruntime-node', () => import('onnxruntime-node'));
  try {
    return await creator(runtime)({
      executionProviders: [device],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      // Errors only: what else it says, it says on standard error, past everyone.
      logSeverityLevel: 3,
    });
  } catch (cause) {
    throw cannotOpen(path, device, cause);
  }
}

/**
 * A tensor for a session of {@link openOnnxSession}; `data` is used, not copied. `dims` is the shape, none for a scalar. Throws
 * INTERNAL before the first session is open.
 */
export function makeTensor<Type extends keyof TensorArrays>(
  type: Type,
  data: TensorArrays[Type],
  dims: readonly number[],
): Tensor {
  if (runtime === undefined) throw new ChatterpipeError('INTERNAL', 'A tensor was made before a session was open.');
  return new runtime.Tensor(type, data, dims);
}

async function requireFile(path: string): Promise<void> {
  const status = await statPath(path);
  if (status?.kind === 'file') return;
  throw new ChatterpipeError('MODEL_MISSING', `There is no model file ${path}.`, {
    hint: 'Get the model: chatterpipe models list shows what there is.',
    details: {path},
  });
}

function cannotOpen(path: string, device: OnnxDevice, cause: unknown): ChatterpipeError {
  const why = cause instanceof Error ? cause.message.trim().replace(/\s+/g, ' ') : String(cause);
  return new ChatterpipeError('MODEL_FAILED', `Cannot open the model ${path} on ${device}: ${why}`, {
    hint:
      device === 'cpu'
        ? 'The file may be damaged: get the model again, or give another.'
        : 'See whether CUDA and cuDNN are installed as onnxruntime wants them, or run on the CPU.',
    details: {path, device},
    cause,
  });
}
