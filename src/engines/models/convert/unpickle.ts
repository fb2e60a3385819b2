/** A tensor of a torch file: a view on a storage. */
export type StoredTensor = {
  /** The storage's key in the file. */
  readonly storage: string;
  readonly offset: number;
  readonly dims: readonly number[];
};

/** Something that a pickle names and we do not build (a class, an object of it). */
type Foreign = {readonly name: string; readonly parts: readonly unknown[]};

/**
 * Reads one pickled value (Python's `pickle`, protocol 2) from `start`: numbers, texts, lists, tuples, dictionaries (as Map), and
 * torch's tensors as {@link StoredTensor}. It is a reader of data only: whatever a pickle names is never run. Throws for
 * anything else. `end` is where the next value begins.
 */
export function unpickle(file: Buffer, start: number): {readonly value: unknown; readonly end: number} {
  const reader = new PickleReader(file, start);
  return {value: reader.read(), end: reader.at};
}

class PickleReader {
  readonly #stack: unknown[] = [];
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, unknown>();

  constructor(
    readonly file: Buffer,
    public at: number,
  ) {}

  read(): unknown {
    for (;;) {
      const code = String.fromCharCode(this.#byte());
      if (code === '.') return this.#stack.pop();
      const step = this.#literals[code] ?? this.#builders[code];
      if (step === undefined) throw new Error(`the pickle has the operation 0x${code.charCodeAt(0).toString(16)}`);
      step();
    }
  }

  /** Operations that bring a value, or note one down. */
  readonly #literals: Readonly<Record<string, () => void>> = {
    '\u0080': () => this.#skip(1),
    '\u0088': () => this.#push(true),
    '\u0089': () => this.#push(false),
    '\u008a': () => this.#push(this.#longNumber(this.#byte())),
    N: () => this.#push(null),
    K: () => this.#push(this.#byte()),
    M: () => this.#push(this.file.readUInt16LE(this.#skip(2))),
    J: () => this.#push(this.file.readInt32LE(this.#skip(4))),
    G: () => this.#push(this.file.readDoubleBE(this.#skip(8))),
    X: () => this.#push(this.#text(this.file.readUInt32LE(this.#skip(4)))),
    c: () => this.#push({name: `${this.#line()}.${this.#line()}`, parts: []}),
    q: () => void this.#memo.set(this.#byte(), this.#stack.at(-1)),
    r: () => void this.#memo.set(this.file.readUInt32LE(this.#skip(4)), this.#stack.at(-1)),
    h: () => this.#push(this.#memo.get(this.#byte())),
    j: () => this.#push(this.#memo.get(this.file.readUInt32LE(this.#skip(4)))),
  };

  /** Operations that make one value of several. */
  readonly #builders: Readonly<Record<string, () => void>> = {
    '(': () => void this.#marks.push(this.#stack.length),
    '}': () => this.#push(new Map()),
    ']': () => this.#push([]),
    ')': () => this.#push([]),
    t: () => this.#push(this.#sinceMark()),
    '\u0085': () => this.#push(this.#stack.splice(-1)),
    '\u0086': () => this.#push(this.#stack.splice(-2)),
    '\u0087': () => this.#push(this.#stack.splice(-3)),
    Q: () => this.#push({name: 'persistent', parts: [this.#stack.pop()]}),
    R: () => this.#reduce(),
    // State that a class would take up: it has none that matters here.
    b: () => void this.#stack.pop(),
    a: () => this.#appendAll([this.#stack.pop()]),
    e: () => this.#appendAll(this.#sinceMark()),
    s: () => this.#setAll(this.#stack.splice(-2)),
    u: () => this.#setAll(this.#sinceMark()),
  };

  #reduce(): void {
    const parts = this.#stack.pop() as readonly unknown[];
    const {name} = this.#stack.pop() as Foreign;
    if (name === 'collections.OrderedDict') this.#push(new Map());
    else if (name === 'torch._utils._rebuild_tensor_v2') this.#push(storedTensor(parts));
    else this.#push({name, parts});
  }

  #appendAll(values: readonly unknown[]): void {
    (this.#stack.at(-1) as unknown[]).push(...values);
  }

  #setAll(pairs: readonly unknown[]): void {
    const map = this.#stack.at(-1) as Map<unknown, unknown>;
    for (let index = 0; index < pairs.length; index += 2) map.set(pairs[index], pairs[index + 1]);
  }

  #sinceMark(): unknown[] {
    return this.#stack.splice(this.#marks.pop() ?? 0);
  }

  #push(value: unknown): void {
    this.#stack.push(value);
  }

  #byte(): number {
    return this.file.readUInt8(this.#skip(1));
  }

  /** Steps over bytes, and gives where they begin. */
  #skip(sizeBytes: number): number {
    this.at += sizeBytes;
    return this.at - sizeBytes;
  }

  #text(sizeBytes: number): string {
    const from = this.#skip(sizeBytes);
    return this.file.toString('utf8', from, from + sizeBytes);
  }

  #line(): string {
    const text = this.#text(this.file.indexOf(10, this.at) - this.at);
    this.#skip(1);
    return text;
  }

  /** Little-endian; a bigint, for torch's magic number has ten bytes. */
  #longNumber(sizeBytes: number): bigint {
    const from = this.#skip(sizeBytes);
    return [...this.file.subarray(from, from + sizeBytes)].reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  }
}

/** `(storage, offset, dims, strides, …)`, the storage as `('storage', class, key, device, size)`. */
function storedTensor([storage, offset, dims]: readonly unknown[]): StoredTensor {
  const [named] = (storage as Foreign).parts as readonly (readonly unknown[])[];
  return {storage: String(named?.[2]), offset: Number(offset), dims: dims as number[]};
}
