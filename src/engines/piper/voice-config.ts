import {z} from 'zod';
import {ChatterpipeError} from '../../base/error.js';

/** Where a voice's phonemes come from, as Piper 1.8.0 names it. */
export const phonemeTypes = ['espeak', 'text', 'pinyin', 'hebrew', 'japanese', 'thai'] as const;
export type PhonemeType = (typeof phonemeTypes)[number];

/** How much dice and time there is in speech. */
export type VoiceScales = {
  /** Noise of the sound, 0 = none. */
  readonly noiseScale: number;
  /** Length of the phonemes, above 0; 2 is half as fast. */
  readonly lengthScale: number;
  /** Noise of the phonemes' lengths, 0 = none. */
  readonly noiseWScale: number;
};

/** What `NAME.onnx.json` says of a voice. */
export type VoiceConfig = {
  readonly sampleRateHz: number;
  readonly phonemeType: PhonemeType;
  /** The voice for `espeak-ng -v`; empty where the phonemes come from elsewhere. */
  readonly espeakVoice: string;
  readonly phonemeIds: ReadonlyMap<string, readonly number[]>;
  /** Vowels that are one phoneme together, as code points. */
  readonly vowelClusters: readonly (readonly string[])[];
  readonly scales: VoiceScales;
  readonly speakerCount: number;
  /** Names of speakers; none in most voices of one speaker. */
  readonly speakerIds: ReadonlyMap<string, number>;
  readonly defaultSpeaker: number;
  /** As written: `en_US`. */
  readonly languageTag: string | undefined;
};

/**
 * Reads the config of a voice as Piper 1.8.0 does, with its defaults, and more patiently: keys may be missing or new. Throws
 * MODEL_FAILED, naming what is wrong, for one that no voice can be spoken with.
 */
export function parseVoiceConfig(text: string, path: string): VoiceConfig {
  const parsed = shape.safeParse(readJson(text, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unusable(path, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not understood'}`);
  }
  const {audio, espeak, inference, language, ...rest} = parsed.data;
  const phonemeType = phonemeTypeOf(rest.phoneme_type, path);
  if (phonemeType === 'espeak' && !espeak?.voice) throw unusable(path, 'espeak.voice: missing');
  const phonemeIds = new Map(Object.entries(rest.phoneme_id_map));
  for (const mark of ['^', '_', '$']) {
    if (!phonemeIds.has(mark)) throw unusable(path, `phoneme_id_map: no id for "${mark}"`);
  }
  return {
    sampleRateHz: audio.sample_rate,
    phonemeType,
    espeakVoice: espeak?.voice ?? '',
    phonemeIds,
    vowelClusters: rest.vowel_clusters ?? [],
    scales: {
      noiseScale: inference?.noise_scale ?? 0.667,
      lengthScale: inference?.length_scale ?? 1,
      noiseWScale: inference?.noise_w ?? 0.8,
    },
    speakerCount: rest.num_speakers ?? 1,
    speakerIds: new Map(Object.entries(rest.speaker_id_map ?? {})),
    defaultSpeaker: rest.default_speaker_id ?? 0,
    languageTag: language?.code ?? undefined,
  };
}

const id = z.int().min(0);
const ids = z.union([z.array(id).min(1), id.transform(single => [single])]);

const shape = z.object({
  audio: z.object({sample_rate: z.int().min(8000).max(48_000)}),
  espeak: z.object({voice: z.string()}).nullish(),
  phoneme_type: z.string().nullish(),
  phoneme_id_map: z.record(z.string(), ids),
  vowel_clusters: z.array(z.array(z.string()).min(2)).nullish(),
  inference: z
    .object({
      noise_scale: z.number().min(0).nullish(),
      length_scale: z.number().positive().nullish(),
      noise_w: z.number().min(0).nullish(),
    })
    .nullish(),
  num_speakers: z.int().min(0).nullish(),
  speaker_id_map: z.record(z.string(), id).nullish(),
  default_speaker_id: id.nullish(),
  language: z.object({code: z.string().nullish()}).nullish(),
});

function readJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(path, 'it is no JSON', cause);
  }
}

/** Some published voices say `PhonemeType.ESPEAK`. */
function phonemeTypeOf(written: string | null | undefined, path: string): PhonemeType {
  const name = (written ?? 'espeak').replace(/^PhonemeType\./, '').toLowerCase();
  const known = phonemeTypes.find(type => type === name);
  if (known === undefined) throw unusable(path, `phoneme_type: "${written}" is none of ${phonemeTypes.join(', ')}`);
  return known;
}

function unusable(path: string, why: string, cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('MODEL_FAILED', `Cannot use the voice config ${path}: ${why}.`, {
    hint: 'Take the .onnx.json that belongs to the .onnx, as Piper exported it.',
    details: {path},
    cause,
  });
}
