import {seededRandom} from '../../base/seeded-random.js';
import {type EngineSpeaker, type SpeechOrder, speechSampleRateHz} from '../speech-engine.js';

/** Who hums, and how high. */
export type ToneSpeaker = EngineSpeaker & {readonly pitchHz: number};

/** At speed 1: a character of a word, the gap between words, the pause after a comma or a sentence. */
const characterMs = 70;
const gapMs = 60;
const pauseMs = 300;
const edgeMs = 50;

/**
 * A tone of three harmonics a word, as long as the word, swelling and fading; gaps between words, pauses at punctuation,
 * 50 ms of silence at both ends. Peak 0.5. Pitch is the speaker's, moved by at most 5 % by the seed, as far as temperature lets it.
 */
export function hum(order: SpeechOrder, speaker: ToneSpeaker): Float32Array {
  const sway = (2 * seededRandom(order.seed)() - 1) * 0.05 * (order.temperature / 0.8);
  const pitchHz = speaker.pitchHz * (1 + sway);
  const words = order.text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const parts = words.map(word => ({
    toneLength: length((characterMs * [...word.replace(/[^\p{L}\p{N}]/gu, '')].length) / order.speed),
    silenceLength: length((/[^\p{L}\p{N}]$/u.test(word) ? pauseMs : gapMs) / order.speed),
  }));
  const total = parts.reduce((sum, {toneLength, silenceLength}) => sum + toneLength + silenceLength, 0);
  const samples = new Float32Array(total + 2 * length(edgeMs));
  let at = length(edgeMs);
  for (const {toneLength, silenceLength} of parts) {
    writeTone(samples.subarray(at, at + toneLength), pitchHz);
    at += toneLength + silenceLength;
  }
  return samples;
}

function length(durationMs: number): number {
  return Math.round((durationMs * speechSampleRateHz) / 1000);
}

function writeTone(into: Float32Array, pitchHz: number): void {
  const step = (2 * Math.PI * pitchHz) / speechSampleRateHz;
  for (let at = 0; at < into.length; at += 1) {
    const swell = Math.sin((Math.PI * at) / into.length) ** 0.5;
    const wave = Math.sin(step * at) + 0.4 * Math.sin(2 * step * at) + 0.2 * Math.sin(3 * step * at);
    into[at] = 0.36 * swell * wave;
  }
}
