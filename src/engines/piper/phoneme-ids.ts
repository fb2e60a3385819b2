import type {VoiceConfig} from './voice-config.js';

/** What a voice's model is fed, and what it could not be told. */
export type PhonemeIds = {
  readonly ids: readonly number[];
  /** Phonemes without an id, each with how often it stood there: they are left out. */
  readonly unknown: ReadonlyMap<string, number>;
};

/**
 * The ids of one sentence, as Piper 1.8.0 makes them: `^`, a pad, each phoneme and a pad behind it, `$` (`piper/phoneme_ids.py`);
 * with pinyin no pad behind `^`, and one behind each syllable or mark only (`piper/phonemize_chinese.py`). Phonemes that the voice
 * does not know are left out and counted.
 */
export function toPhonemeIds(
  phonemes: readonly string[],
  {phonemeIds, phonemeType}: Pick<VoiceConfig, 'phonemeIds' | 'phonemeType'>,
): PhonemeIds {
  const isPinyin = phonemeType === 'pinyin';
  const idsOf = (mark: string): readonly number[] => phonemeIds.get(mark) ?? [];
  const pad = idsOf('_');
  const ids = [...idsOf('^'), ...(isPinyin ? [] : pad)];
  const unknown = new Map<string, number>();
  for (const phoneme of phonemes) {
    const known = phonemeIds.get(phoneme);
    if (known === undefined) {
      unknown.set(phoneme, (unknown.get(phoneme) ?? 0) + 1);
      continue;
    }
    ids.push(...known);
    if (!isPinyin || groupEnds.has(phoneme)) ids.push(...pad);
  }
  ids.push(...idsOf('$'));
  return {ids, unknown};
}

/** Tones and marks: what ends a syllable of pinyin, or stands for itself. */
const groupEnds: ReadonlySet<string> = new Set([...'12345。？！.?!—…、，：；,:; ']);
