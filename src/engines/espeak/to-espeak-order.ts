import {seededRandom} from '../../base/seeded-random.js';
import {parseLanguage} from '../../text/language.js';
import type {SpeechOrder} from '../speech-engine.js';
import type {EspeakOrder} from './espeak-instance.js';
import type {EspeakSpeaker} from './espeak-speaker.js';
import {toSafeText} from './to-safe-text.js';

/**
 * What eSpeak NG is told for an order. Speed multiplies the speaker's rate, within the 80–450 words a minute that eSpeak NG
 * can speak; exaggeration is the range of the melody; `cfgWeight` has no counterpart. eSpeak NG itself throws no dice, so
 * the seed does: it moves pitch and melody by at most 3 and 6 points and the rate by 3 per cent, so that a second take
 * differs a little from the first; temperature scales that (0.8 is the whole), and at 0 all seeds are equal. Throws TEXT_REFUSED.
 */
export function toEspeakOrder(order: SpeechOrder, speaker: EspeakSpeaker): EspeakOrder {
  const random = seededRandom(order.seed);
  const freedom = order.temperature / 0.8;
  const sway = (most: number): number => (2 * random() - 1) * most * freedom;
  return {
    text: toSafeText(order.text, order.language),
    voice: `${voiceFile(order.language)}${speaker.variant}`,
    pitch: within(0, speaker.pitch + sway(3), 99),
    rate: within(80, speaker.rate * order.speed * (1 + sway(0.03)), 450),
    range: within(0, order.exaggeration * 100 + sway(6), 99),
  };
}

/** This build finds voices by the names of their files; two of them are not named as their language tags are. */
function voiceFile(language: string): string {
  const {espeakVoice} = parseLanguage(language);
  return {'fr-fr': 'fr', 'en-gb': 'en'}[espeakVoice] ?? espeakVoice;
}

function within(least: number, value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}
