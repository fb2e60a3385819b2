import {type InferenceSession, makeTensor, type Tensor} from '../../onnx/open-session.js';
import type {WhisperFiles} from './whisper-files.js';

/** What the decoder remembers of the tokens that it has read, by the names of its inputs. */
export type DecoderMemory = Readonly<Record<string, Tensor>>;

/** What the decoder thinks follows each of the tokens that it has just read. */
export type DecoderStep = {
  /** One row of logits a token, one after the other. */
  readonly logits: Float32Array;
  readonly rowLength: number;
  readonly memory: DecoderMemory;
};

/** Whisper's decoder: reads tokens, looks at the sound, says what comes next. */
export type Decoder = {
  /** Reads from the beginning. */
  begin(tokens: readonly number[], sound: Tensor): Promise<DecoderStep>;
  /** Reads one token more. One only: exported decoders see the tokens of one step all at once, without the order among them. */
  next(token: number, sound: Tensor, memory: DecoderMemory): Promise<DecoderStep>;
  /** The memory as it was after the first `tokenCount` tokens. */
  forgetAfter(memory: DecoderMemory, tokenCount: number): DecoderMemory;
};

/** Runs a merged decoder (`decoder_model_merged.onnx`), whose two halves share the names of inputs and outputs. */
export function createDecoder(session: InferenceSession, files: WhisperFiles): Decoder {
  const {decoderLayers, decoderHeads, headLength, vocabularySize} = files;
  const places = Array.from({length: decoderLayers}, (_, layer) => layer).flatMap(layer =>
    ['decoder', 'encoder'].flatMap(side => ['key', 'value'].map(part => `${layer}.${side}.${part}`)),
  );
  // What the decoder makes of the sound is the same after every token: fetched once, then passed on.
  const growing = places.filter(place => place.includes('.decoder.'));
  const nothing = (): Tensor => makeTensor('float32', new Float32Array(0), [1, decoderHeads, 0, headLength]);

  const run = async (
    tokens: readonly number[],
    sound: Tensor,
    memory: DecoderMemory | undefined,
  ): Promise<DecoderStep> => {
    const fetched = memory === undefined ? places : growing;
    const past = places.map(place => [`past_key_values.${place}`, memory?.[place] ?? nothing()] as const);
    const outputs = await session.run(
      {
        input_ids: makeTensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
        encoder_hidden_states: sound,
        use_cache_branch: makeTensor('bool', Uint8Array.of(memory === undefined ? 0 : 1), [1]),
        ...Object.fromEntries(past),
      },
      ['logits', ...fetched.map(place => `present.${place}`)],
    );
    const learned = fetched.map(place => [place, outputs[`present.${place}`] as Tensor] as const);
    return {
      logits: (outputs['logits'] as Tensor).data as Float32Array,
      rowLength: vocabularySize,
      memory: {...memory, ...Object.fromEntries(learned)},
    };
  };

  return {
    begin: (tokens, sound) => run(tokens, sound, undefined),
    next: (token, sound, memory) => run([token], sound, memory),
    forgetAfter(memory, tokenCount) {
      const cut = growing.map(place => [place, firstTokens(memory[place] as Tensor, tokenCount)] as const);
      return {...memory, ...Object.fromEntries(cut)};
    },
  };
}

/** Of a tensor [1, heads, tokens, length], the first tokens. */
function firstTokens(tensor: Tensor, tokenCount: number): Tensor {
  const [, heads = 0, tokens = 0, length = 0] = tensor.dims;
  if (tokens === tokenCount) return tensor;
  const all = tensor.data as Float32Array;
  const kept = new Float32Array(heads * tokenCount * length);
  for (let head = 0; head < heads; head += 1) {
    const from = head * tokens * length;
    kept.set(all.subarray(from, from + tokenCount * length), head * tokenCount * length);
  }
  return makeTensor('float32', kept, [1, heads, tokenCount, length]);
}
