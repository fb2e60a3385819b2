import {type Plain, tiny} from './tiny-whisper.js';

/** Rows of numbers. */
type Rows = readonly (readonly number[])[];

/**
 * Whisper's encoder and decoder in plain arithmetic, straight from the paper (A. Radford et al., 2022) and without a thought of
 * speed: what the converted model is held against.
 */
export class PlainWhisper {
  constructor(readonly weights: ReadonlyMap<string, Plain>) {}

  /** [bands][frames] → [frames / 2][width]. */
  encode(features: Rows): Rows {
    const convolved = this.#convolve(this.#convolve(features, 'encoder/conv1', 1), 'encoder/conv2', 2);
    const frames = (convolved[0] as number[]).map((_, frame) => convolved.map(row => row[frame] as number));
    const input = add(frames, this.#rows('encoder/position_encodings/encodings'));
    const after = this.#attend('encoder/layer_0', input, false);
    return this.#normalise(this.#feedForward('encoder/layer_0/ffn', after), 'encoder/layer_norm');
  }

  /** The logits of each token: [tokens][vocabulary]. */
  decode(tokens: readonly number[], heard: Rows): Rows {
    const embeddings = this.#rows('decoder/embeddings/weight');
    const words = tokens.map(token => embeddings[token] as number[]);
    const own = this.#attend('decoder/layer_0', add(words, this.#rows('decoder/position_encodings/encodings')), true);
    const name = 'decoder/layer_0/attention';
    const query = this.#linear(this.#normalise(own, `${name}/layer_norm`), `${name}/linear_0`);
    const memory = this.#linear(heard, `${name}/linear_1`);
    const mixed = mix(query, columns(memory, 0, tiny.width), columns(memory, tiny.width, 2 * tiny.width), false);
    const state = this.#feedForward('decoder/layer_0/ffn', add(own, this.#linear(mixed, `${name}/linear_2`)));
    return this.#normalise(state, 'decoder/layer_norm').map(row => embeddings.map(word => dot(row, word)));
  }

  #attend(layer: string, input: Rows, isCausal: boolean): Rows {
    const name = `${layer}/self_attention`;
    const packed = this.#linear(this.#normalise(input, `${name}/layer_norm`), `${name}/linear_0`);
    const [query, key, value] = [0, 1, 2].map(part => columns(packed, part * tiny.width, (part + 1) * tiny.width));
    return add(input, this.#linear(mix(query as Rows, key as Rows, value as Rows, isCausal), `${name}/linear_1`));
  }

  #feedForward(name: string, input: Rows): Rows {
    const wide = this.#linear(this.#normalise(input, `${name}/layer_norm`), `${name}/linear_0`);
    return add(
      input,
      this.#linear(
        wide.map(row => row.map(gelu)),
        `${name}/linear_1`,
      ),
    );
  }

  #linear(input: Rows, name: string): Rows {
    const bias = this.#values(`${name}/bias`);
    const weight = this.#rows(`${name}/weight`);
    return input.map(row => weight.map((outgoing, index) => dot(row, outgoing) + (bias[index] as number)));
  }

  #normalise(input: Rows, name: string): Rows {
    const [gain, offset] = [this.#values(`${name}/gamma`), this.#values(`${name}/beta`)];
    return input.map(row => {
      const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
      const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
      const scale = 1 / Math.sqrt(variance + 1e-5);
      return row.map((value, index) => (value - mean) * scale * (gain[index] as number) + (offset[index] as number));
    });
  }

  /** Width 3, one frame of silence at either end, then GELU. [inputs][frames] → [outputs][frames / stride]. */
  #convolve(input: Rows, name: string, stride: number): Rows {
    const {dims, values} = this.weights.get(`${name}/weight`) as Plain;
    const [outputs = 0, inputs = 0] = dims;
    const length = Math.ceil((input[0] as number[]).length / stride);
    return Array.from({length: outputs}, (_, output) =>
      Array.from({length}, (_, frame) => {
        let sum = this.#values(`${name}/bias`)[output] as number;
        for (let channel = 0; channel < inputs; channel++)
          for (let tap = 0; tap < 3; tap++)
            sum +=
              (values[(output * inputs + channel) * 3 + tap] as number) *
              (input[channel]?.[frame * stride + tap - 1] ?? 0);
        return gelu(sum);
      }),
    );
  }

  #values(name: string): readonly number[] {
    return (this.weights.get(name) as Plain).values;
  }

  #rows(name: string): Rows {
    const {dims, values} = this.weights.get(name) as Plain;
    const [rows = 0, size = 0] = dims;
    return Array.from({length: rows}, (_, row) => values.slice(row * size, (row + 1) * size));
  }
}

/** Attention with heads of 64. */
function mix(query: Rows, key: Rows, value: Rows, isCausal: boolean): Rows {
  return query.map((asking, place) =>
    Array.from({length: tiny.heads}, (_, head) => {
      const part = (row: readonly number[]): readonly number[] => row.slice(head * 64, (head + 1) * 64);
      const seen = isCausal ? place + 1 : key.length;
      const scores = key.slice(0, seen).map(row => Math.exp(dot(part(asking), part(row)) / 8));
      const total = scores.reduce((sum, score) => sum + score, 0);
      return Array.from({length: 64}, (_, index) =>
        scores.reduce((sum, score, at) => sum + (score / total) * (part(value[at] as number[])[index] as number), 0),
      );
    }).flat(),
  );
}

function gelu(value: number): number {
  return 0.5 * value * (1 + erf(value / Math.SQRT2));
}

/** The Taylor series; good to 1e-10 up to 4. */
function erf(value: number): number {
  if (Math.abs(value) > 4) return Math.sign(value);
  let [term, sum] = [value, value];
  for (let n = 1; n < 100; n++) {
    term *= -(value * value) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}

function add(a: Rows, b: Rows): Rows {
  return a.map((row, place) => row.map((value, index) => value + (b[place]?.[index] as number)));
}

function columns(rows: Rows, from: number, to: number): Rows {
  return rows.map(row => row.slice(from, to));
}
