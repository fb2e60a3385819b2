import {ChatterpipeError} from '../../../base/error.js';

/** A tensor of a CTranslate2 file; the bytes are little-endian and lie in the file's own buffer. */
export type Ct2Tensor = {
  readonly type: 'float32' | 'float16';
  readonly dims: readonly number[];
  readonly bytes: Buffer;
};

/** The tensors of a model by their names (`encoder/layer_0/ffn/linear_0/weight`). */
export type Ct2Model = {readonly specification: string; readonly tensors: ReadonlyMap<string, Ct2Tensor>};

const types: Readonly<Record<number, Ct2Tensor['type']>> = {0: 'float32', 4: 'float16'};

/**
 * Reads `model.bin` of CTranslate2 (binary version 6: names, shapes, types and bytes one after the other, then aliases). Throws
 * MODEL_FAILED for another version, a cut file and quantised weights; `path` is for messages.
 */
export function readCtranslate2(file: Buffer, path: string): Ct2Model {
  try {
    return read(new Cursor(file));
  } catch (cause) {
    const why =
      cause instanceof RangeError ? 'it is cut, or not a CTranslate2 model' : String((cause as Error).message);
    throw new ChatterpipeError('MODEL_FAILED', `Cannot convert ${path}: ${why}.`, {
      hint: 'Give the folder of a CTranslate2 model in float16 or float32.',
      details: {path},
      cause,
    });
  }
}

function read(cursor: Cursor): Ct2Model {
  const version = cursor.uint32();
  if (version !== 6) throw new Error(`its binary version is ${version}, and 6 is read`);
  const specification = cursor.text();
  cursor.uint32();
  const tensors = new Map<string, Ct2Tensor>();
  for (let left = cursor.uint32(); left > 0; left--) {
    const name = cursor.text();
    const dims = Array.from({length: cursor.uint8()}, () => cursor.uint32());
    const type = types[cursor.uint8()];
    const bytes = cursor.bytes(cursor.uint32());
    // Small whole numbers (the count of heads, flags) are not weights.
    if (type !== undefined) tensors.set(name, {type, dims, bytes});
    else if (name.endsWith('/weight')) throw new Error('its weights are quantised');
  }
  for (let left = cursor.uint32(); left > 0; left--) {
    const [alias, name] = [cursor.text(), cursor.text()];
    const tensor = tensors.get(name);
    if (tensor !== undefined) tensors.set(alias, tensor);
  }
  return {specification, tensors};
}

/** Reads one value after the other; a RangeError says that the file ends too early. */
class Cursor {
  #at = 0;

  constructor(readonly file: Buffer) {}

  uint8(): number {
    this.#at += 1;
    return this.file.readUInt8(this.#at - 1);
  }

  uint32(): number {
    this.#at += 4;
    return this.file.readUInt32LE(this.#at - 4);
  }

  bytes(sizeBytes: number): Buffer {
    const from = this.#at;
    this.#at += sizeBytes;
    if (this.#at > this.file.length) throw new RangeError('the end of the file');
    return this.file.subarray(from, this.#at);
  }

  /** Its length in 16 bits, then the bytes, a NUL at their end. */
  text(): string {
    this.#at += 2;
    const text = this.bytes(this.file.readUInt16LE(this.#at - 2));
    return text.toString('utf8', 0, text.length - 1);
  }
}
