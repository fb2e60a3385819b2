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
 * A train of soft pulses a word, as long as the word: a buzz with harmonics up to some 8 kHz whose level and pitch change from letter to
 * letter, so that measures take it for speech, and one word for another than the next; gaps between words, pauses at punctuation, 50 ms of silence at
 * both ends. Peak 0.5. Pitch is the speaker's, moved by at most 5 % by the seed, as far as temperature lets it.
 */
export function hum(order: SpeechOrder, speaker: ToneSpeaker): Float32Array {
  const sway = (2 * seededRandom(order.seed)() - 1) * 0.05 * (order.temperature / 0.8);
  const pitchHz = speaker.pitchHz * (1 + sway);
  const words = order.text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const parts = words.map(word => ({
    letters: [...word.replace(/[^\p{L}\p{N}]/gu, '')],
    silenceLength: length((/[^\p{L}\p{N}]$/u.test(word) ? pauseMs : gapMs) / order.speed),
  }));
  const letterLength = length(characterMs / order.speed);
  const total = parts.reduce((sum, {letters, silenceLength}) => sum + letters.length * letterLength + silenceLength, 0);
  const samples = new Float32Array(total + 2 * length(edgeMs));
  let at = length(edgeMs);
  for (const {letters, silenceLength} of parts) {
    writeWord(samples.subarray(at, at + letters.length * letterLength), letters, pitchHz);
    at += letters.length * letterLength + silenceLength;
  }
  return samples;
}

function length(durationMs: number): number {
  return Math.round((durationMs * speechSampleRateHz) / 1000);
}

/** How much weaker each harmonic is than the one below it. */
const decay = 0.93;

function writeWord(into: Float32Array, letters: readonly string[], pitchHz: number): void {
  const letterLength = into.length / letters.length;
  let phase = 0;
  for (let at = 0; at < into.length; at += 1) {
    const place = at / letterLength;
    const code = (letters[Math.floor(place)] as string).codePointAt(0) as number;
    const swell = Math.sin(Math.PI * (place % 1)) ** 0.5;
    const level = /[aeiou]/.test(String.fromCodePoint(code | 32)) ? 1 : 0.2 + (code % 7) / 10;
    phase += (2 * Math.PI * pitchHz * (0.94 + (code % 11) / 80)) / speechSampleRateHz;
    into[at] = 0.5 * swell * level * pulse(phase);
  }
}

/** Σ decay^k · cos(k · phase) for k ≥ 1, brought to a peak of 1: the Poisson kernel, in closed form. */
function pulse(phase: number): number {
  const cosine = Math.cos(phase);
  return ((1 - decay) * (cosine - decay)) / (1 - 2 * decay * cosine + decay * decay);
}
