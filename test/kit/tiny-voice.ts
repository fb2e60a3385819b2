import {readFileSync, writeFileSync} from 'node:fs';
import {OnnxGraph, onnxModel, type TensorInfo} from '../../src/engines/models/convert/onnx-graph.js';

/** What a tiny voice is. */
export type TinyVoice = {
  /** Speakers, by name (none: one speaker without a name). */
  readonly speakers?: readonly string[];
  /** For eSpeak NG, and the tag of the config. */
  readonly espeakVoice?: string;
  readonly languageTag?: string;
  /** Changes of the config. */
  readonly config?: Readonly<Record<string, unknown>>;
};

/** Piper's own ids for IPA (`DEFAULT_PHONEME_ID_MAP` of piper-tts 1.8.0). */
export const piperPhonemeIds = JSON.parse(
  readFileSync(new URL('../fixtures/piper/phoneme-ids.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly number[]>>;

/**
 * Writes `PATH` and `PATH.json`: a Piper voice of 3 kB that has the inputs, the output and the two dice of a real one, and hums. Each id
 * lasts 256 samples × length scale; the pitch depends on the ids and on the speaker; noise scale roughens the sound, noise W the length.
 */
export function writeTinyVoice(path: string, voice: TinyVoice = {}): void {
  const {speakers = [], espeakVoice = 'ms', languageTag = 'ms_MY', config = {}} = voice;
  writeFileSync(path, tinyVoiceModel(speakers.length > 1));
  const whole = {
    audio: {sample_rate: 22_050, quality: 'medium'},
    espeak: {voice: espeakVoice},
    phoneme_type: 'espeak',
    num_symbols: 256,
    num_speakers: Math.max(1, speakers.length),
    speaker_id_map: Object.fromEntries(speakers.map((name, id) => [name, id])),
    inference: {noise_scale: 0.667, length_scale: 1, noise_w: 0.8},
    phoneme_id_map: piperPhonemeIds,
    language: {code: languageTag},
    ...config,
  };
  writeFileSync(`${path}.json`, JSON.stringify(whole));
}

/** The bytes of the model. */
export function tinyVoiceModel(hasSpeakers: boolean): Uint8Array {
  const graph = new OnnxGraph();
  const float = (name: string): string => graph.add('Cast', [name], {to: 1});
  const scale = (index: number): string => graph.add('Gather', ['scales', graph.int(index)]);
  const ids = float('input');
  const swing = graph.add('Mul', [graph.add('RandomNormalLike', [ids], {dtype: 1}), scale(2)]);
  const pace = graph.add('Add', [
    graph.float(256),
    graph.add('Mul', [graph.float(20), graph.add('ReduceMean', [swing], {keepdims: 0})]),
  ]);
  const length = graph.add('Mul', [float(graph.add('Size', ['input'])), graph.add('Mul', [pace, scale(1)])]);
  const count = graph.add('Cast', [length], {to: 7});
  const time = float(graph.add('Range', [graph.int(0), count, graph.int(1)]));
  const own = graph.add('Div', [graph.add('ReduceMean', [ids], {keepdims: 0}), graph.float(1000)]);
  const speaker = hasSpeakers ? graph.add('Mul', [float('sid'), graph.float(0.05)]) : graph.float(0);
  const pitch = graph.add('Add', [own, speaker]);
  const hum = graph.add('Mul', [graph.add('Sin', [graph.add('Mul', [time, pitch])]), graph.float(0.3)]);
  const rough = graph.add('Mul', [graph.add('RandomNormalLike', [hum], {dtype: 1}), scale(0)]);
  const sound = graph.add('Add', [hum, graph.add('Mul', [rough, graph.float(0.05)])]);
  graph.addNamed('Reshape', [sound, graph.ints(1, 1, 1, -1)], ['output']);
  const inputs: TensorInfo[] = [
    {name: 'input', type: 'int64', dims: [1, 'phonemes']},
    {name: 'input_lengths', type: 'int64', dims: [1]},
    {name: 'scales', type: 'float32', dims: [3]},
    ...(hasSpeakers ? [{name: 'sid', type: 'int64', dims: [1]} as const] : []),
  ];
  const output: TensorInfo = {name: 'output', type: 'float32', dims: [1, 1, 1, 'time']};
  return Buffer.concat(onnxModel(graph.toMessage('tiny voice', inputs, [output]), 15).pieces);
}
