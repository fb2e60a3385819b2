import type {SpeechFrames} from '../../evidence.js';

/** A stretch of speech in a clip. */
export type SpeechStretch = {readonly startSeconds: number; readonly endSeconds: number};

/**
 * The stretches of speech, in order. Speech begins where a frame is likely speech (0.5) and goes on until one is unlikely (below 0.35), as
 * Silero's own tool has it; a gap of one frame is no gap. `clipSeconds` cuts the last frame, which may be padded.
 */
export function speechStretches(
  {frameSeconds, probabilities}: SpeechFrames,
  clipSeconds: number,
): readonly SpeechStretch[] {
  const stretches: {startSeconds: number; endSeconds: number}[] = [];
  let isSpeech = false;
  for (const [frame, probability] of probabilities.entries()) {
    const startSeconds = frame * frameSeconds;
    isSpeech = probability >= (isSpeech ? staysAt : beginsAt);
    if (!isSpeech || startSeconds >= clipSeconds) continue;
    const endSeconds = Math.min(clipSeconds, startSeconds + frameSeconds);
    const last = stretches.at(-1);
    if (last !== undefined && startSeconds - last.endSeconds < 1.5 * frameSeconds) last.endSeconds = endSeconds;
    else stretches.push({startSeconds, endSeconds});
  }
  return stretches;
}

/** Seconds of speech at or after a time. */
export function speechSecondsAfter(stretches: readonly SpeechStretch[], seconds: number): number {
  return stretches.reduce(
    (sum, {startSeconds, endSeconds}) => sum + Math.max(0, endSeconds - Math.max(seconds, startSeconds)),
    0,
  );
}

const beginsAt = 0.5;
const staysAt = 0.35;
