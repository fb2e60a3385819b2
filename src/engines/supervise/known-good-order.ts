import type {SpeechEngine, SpeechOrder} from '../speech-engine.js';

const sentences: Readonly<Record<string, string>> = {
  ms: 'Selamat pagi.',
  id: 'Selamat pagi.',
  zh: '早上好。',
  ja: 'おはよう。',
};

/**
 * An order that a sound engine carries out: the last one that it did, where its speaker is still there, else a greeting by its first
 * speaker. Undefined where it has no speaker.
 */
export function knownGoodOrder(engine: SpeechEngine, lastGood: SpeechOrder | undefined): SpeechOrder | undefined {
  const ids = engine.speakers().map(({id}) => id);
  if (lastGood !== undefined && ids.includes(lastGood.speakerId)) return lastGood;
  const [speakerId] = ids;
  const [language = 'en'] = engine.languages;
  if (speakerId === undefined) return undefined;
  const text = sentences[language] ?? 'Good morning.';
  return {text, speakerId, language, speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 0};
}
