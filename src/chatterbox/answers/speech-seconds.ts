import {parseMp3FrameHeader} from '../../audio/mp3/mp3-frame-header.js';
import {surveyMp3} from '../../audio/mp3/survey-mp3.js';
import {readWavHeader} from '../../audio/wav/read-wav-header.js';
import type {SpeechAnswer} from '../speech-request.js';

/** How long an answer speaks, by its headers; 0 where they do not say. Nothing is decoded. */
export function speechSeconds({bytes, format}: Pick<SpeechAnswer, 'bytes' | 'format'>): number {
  try {
    return format === 'wav' ? readWavHeader(bytes).durationSeconds : mp3Seconds(bytes);
  } catch {
    // A broken answer says so where it is decoded.
    return 0;
  }
}

/** By the size of the frames, which in what servers of speech send is the same for all. */
function mp3Seconds(bytes: Uint8Array): number {
  const {startBytes, endBytes, sampleRateHz} = surveyMp3(bytes);
  const frame = parseMp3FrameHeader(bytes, startBytes);
  return frame === undefined ? 0 : (((endBytes - startBytes) / frame.sizeBytes) * frame.samplesPerFrame) / sampleRateHz;
}
