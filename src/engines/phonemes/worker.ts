import type {Phonemes, PhonemizerKind} from './phonemizer.js';

/** What a thread is asked. `voice` is the name of a voice's file, and counts for eSpeak NG only. */
export type PhonemizeTask = {
  readonly kind: PhonemizerKind;
  readonly voice: string;
  readonly texts: readonly string[];
};

type Phonemize = (text: string) => Phonemes;

/** Runs in a worker thread. Each kind's package is loaded with its first task and stays. */
export async function phonemize({kind, voice, texts}: PhonemizeTask): Promise<readonly Phonemes[]> {
  const name = `${kind} ${voice}`;
  let opened = openPhonemizers.get(name);
  if (opened === undefined) {
    opened = openers[kind](voice);
    openPhonemizers.set(name, opened);
  }
  try {
    return texts.map(await opened);
  } catch (error) {
    // A module that failed in the middle has lost its stack; the next task gets another one.
    openPhonemizers.delete(name);
    throw error;
  }
}

const openPhonemizers = new Map<string, Promise<Phonemize>>();

const openers: Readonly<Record<PhonemizerKind, (voice: string) => Promise<Phonemize>>> = {
  espeak: async voice => (await import('./espeak/espeak-phonemizer.js')).openEspeakPhonemizer(voice),
  pinyin: async () => (await import('./pinyin/pinyin-phonemizer.js')).openPinyinPhonemizer(),
  kana: async () => (await import('./kana/kana-phonemizer.js')).openKanaPhonemizer(),
};
