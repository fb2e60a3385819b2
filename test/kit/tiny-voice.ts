import {readFileSync, writeFileSync} from 'node:fs';
import {OnnxGraph, onnxModel, type TensorInfo} from '../../src/engines/models/convert/onnx-graph.js';

/** What a tiny voice is. */
export type TinyVoice = {
  /** Speakers, by name (none: one speaker without a name). */
  readonly speakers?: readonly string[];
  /** For eSpeak NG, and the tag of the config. */
  readonly espeakVoice?: string;
  readonly languageTag?: string;
  /** `hum` (usual) is no good speech, `babble` is, as far as arithmetic can tell, and `mute` is silence. */
  readonly sound?: TinySound;
  /** Changes of the config. */
  readonly config?: Readonly<Record<string, unknown>>;
};

/** How a tiny voice sounds. */
export type TinySound = 'hum' | 'babble' | 'mute';

/** Piper's own ids for IPA (`DEFAULT_PHONEME_ID_MAP` of piper-tts 1.8.0). */
export const piperPhonemeIds = JSON.parse(
  readFileSync(new URL('../fixtures/piper/phoneme-ids.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly number[]>>;

/**
 * Writes `PATH` and `PATH.json`: a Piper voice of 3 kB that has the inputs, the output and the two dice of a real one, and hums. Each id
 * lasts 256 samples × length scale; the pitch depends on the ids and on the speaker; noise scale roughens the sound, noise W the length.
 */
export function writeTinyVoice(path: string, voice: TinyVoice = {}): void {
  const {speakers = [], espeakVoice = 'ms', languageTag = 'ms_MY', sound, config = {}} = voice;
  writeFileSync(path, tinyVoiceModel(speakers.length > 1, sound));
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
export function tinyVoiceModel(hasSpeakers: boolean, kind: TinySound = 'hum'): Uint8Array {
  const graph = new OnnxGraph();
  const float = (name: string): string => graph.add('Cast', [name], {to: 1});
  const scale = (index: number): string => graph.add('Gather', ['scales', graph.int(index)]);
  const ids = float('input');
  const swing = graph.add('Mul', [graph.add('RandomNormalLike', [ids], {dtype: 1}), scale(2)]);
  const pace = graph.add('Add', [
    graph.float(kind === 'babble' ? 1600 : 256),
    graph.add('Mul', [graph.float(20), graph.add('ReduceMean', [swing], {keepdims: 0})]),
  ]);
  const length = graph.add('Mul', [float(graph.add('Size', ['input'])), graph.add('Mul', [pace, scale(1)])]);
  const count = graph.add('Cast', [length], {to: 7});
  const time = float(graph.add('Range', [graph.int(0), count, graph.int(1)]));
  const own = graph.add('Div', [graph.add('ReduceMean', [ids], {keepdims: 0}), graph.float(1000)]);
  const speaker = hasSpeakers ? graph.add('Mul', [float('sid'), graph.float(0.05)]) : graph.float(0);
  const pitch = graph.add('Add', [own, speaker]);
  const sound = {hum, babble, mute}[kind](graph, {time, pitch, count, length, noise: scale(0)});
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

/** Tensors that sounds are made of. */
type SoundParts = Readonly<Record<'time' | 'pitch' | 'count' | 'length' | 'noise', string>>;

function hum(graph: OnnxGraph, {time, pitch, noise}: SoundParts): string {
  const tone = graph.add('Mul', [graph.add('Sin', [graph.add('Mul', [time, pitch])]), graph.float(0.3)]);
  const rough = graph.add('Mul', [graph.add('RandomNormalLike', [tone], {dtype: 1}), noise]);
  return graph.add('Add', [tone, graph.add('Mul', [rough, graph.float(0.05)])]);
}

function mute(graph: OnnxGraph, parts: SoundParts): string {
  return graph.add('Mul', [hum(graph, parts), graph.float(0)]);
}

/** Syllables of a voice that glides: harmonics and breath that swell and fade. */
function babble(graph: OnnxGraph, {time, length, noise}: SoundParts): string {
  const {mul, sin, wave} = {
    mul: (left: string, right: string) => graph.add('Mul', [left, right]),
    sin: (phase: string) => graph.add('Sin', [phase]),
    wave: (perSample: number, strength: number) =>
      graph.add('Mul', [graph.add('Sin', [graph.add('Mul', [time, graph.float(perSample)])]), graph.float(strength)]),
  };
  const glide = graph.add('Add', [wave(0.0006, 9), wave(0.00023, 17)]);
  const phase = graph.add('Add', [mul(time, graph.float(0.035)), glide]);
  const harmonics = [1, 2, 3, 5, 8].map(order => mul(sin(mul(phase, graph.float(order))), graph.float(0.3 / order)));
  const voiced = harmonics.reduce((sum, harmonic) => graph.add('Add', [sum, harmonic]));
  const breath = mul(mul(graph.add('RandomNormalLike', [voiced], {dtype: 1}), noise), graph.float(0.06));
  // Whole swells, so that the sound begins and ends in silence.
  const swells = graph.add('Ceil', [graph.add('Div', [length, graph.float(5000)])]);
  const place = mul(graph.add('Div', [time, length]), mul(swells, graph.float(Math.PI)));
  const swell = sin(place);
  const strength = mul(mul(swell, swell), graph.add('Add', [wave(0.0011, 0.4), graph.float(0.55)]));
  return mul(graph.add('Add', [voiced, breath]), strength);
}
