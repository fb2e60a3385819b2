import {toInt16} from '../../audio/to-int16.js';
import {toPcmBytes} from '../../audio/to-pcm-bytes.js';
import {speechSampleRateHz} from '../../engines/speech-engine.js';
import type {SpokenPiece} from '../speech/speak-pieces.js';
import {splitBytes} from '../speech/split-bytes.js';
import type {SocketDtype} from './read-socket-message.js';

/** What the last message tells of an answer. */
export type SentSpeech = {
  readonly chunks: number;
  readonly duration_s: number;
  readonly first_chunk_ms: number;
  readonly total_time_s: number;
  /** Seconds that it took a second of speech. */
  readonly rtf: number;
};

/** Half a second of float32: a player can begin with it. */
const mostFrameBytes = speechSampleRateHz * 2;

/** Sends speech as it is made, a frame after the other; nothing is made ahead of what `send` has got rid of. */
export async function sendFrames(
  pieces: AsyncGenerator<SpokenPiece, void>,
  dtype: SocketDtype,
  send: (frame: Uint8Array) => Promise<void>,
): Promise<SentSpeech> {
  const begin = performance.now();
  let [chunks, sampleCount, firstMs] = [0, 0, 0];
  for await (const {samples} of pieces) {
    const bytes = toPcmBytes(dtype === 'float32' ? samples : toInt16(samples).samples);
    for (const frame of splitBytes(bytes, mostFrameBytes)) {
      if (chunks === 0) firstMs = Math.round(performance.now() - begin);
      await send(frame);
      chunks += 1;
    }
    sampleCount += samples.length;
  }
  const seconds = (performance.now() - begin) / 1000;
  const durationSeconds = sampleCount / speechSampleRateHz;
  const rtf = durationSeconds === 0 ? 0 : seconds / durationSeconds;
  return {chunks, duration_s: durationSeconds, first_chunk_ms: firstMs, total_time_s: seconds, rtf};
}
