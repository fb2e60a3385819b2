import type {Planned, TrainingSettings} from './training-plan.js';

/** How Piper turns the texts of a language into phonemes. */
export function phonemeTypeFor(language: {
  readonly code: string;
  readonly englishName: string;
}): TrainingSettings['phonemeType'] {
  return own[language.code] ?? {value: 'espeak', reason: `eSpeak NG reads ${language.englishName}`};
}

/** Languages that eSpeak NG reads badly, and Piper has a reader of its own for: each wants an extra of piper-tts. */
const own: Readonly<Record<string, TrainingSettings['phonemeType']>> = {
  zh: {value: 'pinyin', reason: 'through eSpeak NG the punctuation of Chinese vanishes and words run together'},
  ja: {value: 'japanese', reason: 'eSpeak NG reads every kanji as "Chinese letter"'},
  th: {value: 'thai', reason: 'Thai is written without spaces, and Piper has a reader that finds the words'},
};

/** The extra of piper-tts that a phoneme type wants; undefined for espeak. */
export function extraFor({value}: Planned<TrainingSettings['phonemeType']['value']>): string | undefined {
  return {espeak: undefined, pinyin: 'zh', japanese: 'ja', thai: 'th'}[value];
}

/** Voices that eSpeak NG lists and has no dictionary for: it says nothing, and the voice would learn nothing. */
export const mutedVoices: ReadonlySet<string> = new Set(['fo', 'kaa', 'ps', 'xex']);
