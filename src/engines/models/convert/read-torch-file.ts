import {ChatterpipeError} from '../../../base/error.js';
import {type StoredTensor, unpickle} from './unpickle.js';

/** A tensor of float32 values. */
export type FloatTensor = {readonly dims: readonly number[]; readonly values: Float32Array};

/**
 * Reads the tensors of float32 below `key` of a checkpoint in torch's old format (before 1.6: a magic number, a version and the
 * system's data, then the pickle, the storages' keys, and the storages). Throws MODEL_FAILED for anything else; `path` is for
 * messages.
 */
export function readTorchFile(file: Buffer, key: string, path: string): ReadonlyMap<string, FloatTensor> {
  try {
    return read(file, key);
  } catch (cause) {
    throw new ChatterpipeError('MODEL_FAILED', `Cannot convert ${path}: ${(cause as Error).message}.`, {
      hint: 'Give the folder of the original checkpoint.',
      details: {path},
      cause,
    });
  }
}

/** 0x1950a86a20f9469cfc6c, little-endian, is the first thing in the file. */
const magicNumber = 0x1950a86a20f9469cfc6cn;

function read(file: Buffer, key: string): ReadonlyMap<string, FloatTensor> {
  const magic = unpickle(file, 0);
  if (magic.value !== magicNumber) throw new Error("it is not a checkpoint in torch's old format");
  const version = unpickle(file, magic.end);
  const system = unpickle(file, version.end);
  const checkpoint = unpickle(file, system.end);
  const keys = unpickle(file, checkpoint.end);
  const storages = readStorages(file, keys.value as readonly string[], keys.end);
  const state = (checkpoint.value as ReadonlyMap<string, unknown>).get(key) as ReadonlyMap<string, StoredTensor>;
  return new Map([...state].map(([name, tensor]) => [name, viewOf(storages, tensor)]));
}

/** Each storage: the count of its values in 64 bits, then the values. */
function readStorages(file: Buffer, keys: readonly string[], start: number): ReadonlyMap<string, Float32Array> {
  const storages = new Map<string, Float32Array>();
  let at = start;
  for (const key of keys) {
    const from = at + 8;
    at = from + 4 * Number(file.readBigUInt64LE(at));
    if (at > file.length) throw new Error('it is cut');
    // A copy: the values may not lie at a multiple of four.
    storages.set(key, new Float32Array(Uint8Array.from(file.subarray(from, at)).buffer));
  }
  return storages;
}

function viewOf(storages: ReadonlyMap<string, Float32Array>, {storage, offset, dims}: StoredTensor): FloatTensor {
  const all = storages.get(storage);
  if (all === undefined) throw new Error(`the storage ${storage} is not in it`);
  const length = dims.reduce((product, size) => product * size, 1);
  return {dims, values: all.subarray(offset, offset + length)};
}
