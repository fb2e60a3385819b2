import {dirname, relative, resolve, sep} from 'node:path';
import {decodeAudio} from '../../audio/decode-audio.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import {waveformPeaks} from '../../audio/waveform-peaks.js';
import {isChatterpipeError} from '../../base/error.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import type {ReportClip} from '../../report/report-clip.js';
import type {SourceClip} from './report-source.js';

const peakCount = 200;

/**
 * A clip with its waveform and its sound: an address relative to the page, or the sound itself where it is to be embedded. A file that is
 * gone or no audio leaves both out.
 */
export async function withSound({path, ...clip}: SourceClip, page: string, isEmbedded: boolean): Promise<ReportClip> {
  if (path === undefined) return clip;
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return clip;
  const sound = isEmbedded ? `data:audio/wav;base64,${bytes.toString('base64')}` : addressFrom(page, path);
  try {
    const {samples} = mixToMono((await decodeAudio(bytes)).pcm);
    return {...clip, sound, peaks: waveformPeaks(samples, peakCount)};
  } catch (error) {
    if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return clip;
    throw error;
  }
}

function addressFrom(page: string, path: string): string {
  const names = relative(dirname(resolve(page)), resolve(path)).split(sep);
  return names.map(encodeURIComponent).join('/');
}
