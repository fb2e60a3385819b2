import type {Quality} from '../../dataset/card.js';
import {readFileBytes} from '../../io/read-file-bytes.js';

/** A language as the config of a voice has it. */
export type VoiceLanguage = {
  /** `ms_MY`. */
  readonly code: string;
  readonly family: string;
  readonly region: string;
  readonly nameNative: string;
  readonly nameEnglish: string;
};

/**
 * The config of a voice as published ones have it: what Piper's trainer writes, and what Home Assistant wants beside it. `dataset` is the
 * stem of the file, or Home Assistant does not find the voice.
 */
export function voiceConfig(
  written: Readonly<Record<string, unknown>>,
  {stem, quality, language}: {readonly stem: string; readonly quality: Quality; readonly language: VoiceLanguage},
): Readonly<Record<string, unknown>> {
  const audio = typeof written['audio'] === 'object' ? written['audio'] : {};
  const {code, family, region, nameNative, nameEnglish} = language;
  return {
    ...written,
    dataset: stem,
    audio: {...audio, quality},
    language: {
      code,
      family,
      region,
      name_native: nameNative,
      name_english: nameEnglish,
      country_english: new Intl.DisplayNames(['en'], {type: 'region'}).of(region) ?? region,
    },
  };
}

/** The config as Piper's trainer wrote it. Throws INPUT_UNREADABLE where there is none. */
export async function readWrittenConfig(path: string): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await readFileBytes(path)).toString('utf8')) as Record<string, unknown>;
}
