import {sniffAudio, textExcerpt} from '../../audio/sniff-audio.js';
import {readWavHeader} from '../../audio/wav/read-wav-header.js';
import type {WavHeader} from '../../audio/wav/wav-header.js';
import {sha256} from '../../base/content-id.js';
import {errnoOf} from '../../base/disk-error.js';
import {isChatterpipeError} from '../../base/error.js';
import {readFileHeadNow} from '../../io/read-file-now.js';
import type {ClipFacts} from './clip/clip-facts.js';
import {decodeClip} from './clip/decode-clip.js';
import {measureSound} from './clip/sound-facts.js';
import type {RuleName} from './rules/rules.js';

/** A few audio files to look at. */
export type InspectionOrder = {
  /** Absolute. Plain files: a pipe would be waited for. */
  readonly paths: readonly string[];
  /** False reads the headers alone. */
  readonly readSamples: boolean;
  readonly wantsFileHash: boolean;
};

/** Where nearly every header ends. */
const headBytes = 4096;

/** Reads audio files, one after another. Runs in a worker thread. Whatever is wrong with a file is a fact, not an error. */
export function inspectClips({paths, readSamples, wantsFileHash}: InspectionOrder): readonly ClipFacts[] {
  return paths.map(path => {
    try {
      return readSamples ? inspectWhole(path, wantsFileHash) : inspectHead(path);
    } catch (error) {
      return {fault: faultOf(error)};
    }
  });
}

function inspectHead(path: string): ClipFacts {
  const {bytes, sizeBytes} = readFileHeadNow(path, headBytes);
  try {
    return {header: plainHeader(readWavHeader(bytes, sizeBytes))};
  } catch (error) {
    if (bytes.length === sizeBytes) return {fault: faultOf(error, bytes)};
  }
  return inspectHeader(readFileHeadNow(path, Number.POSITIVE_INFINITY).bytes);
}

/** The header of a file whose first bytes were not enough. */
function inspectHeader(bytes: Uint8Array): ClipFacts {
  try {
    return {header: plainHeader(readWavHeader(bytes))};
  } catch (error) {
    return {fault: faultOf(error, bytes)};
  }
}

function inspectWhole(path: string, wantsFileHash: boolean): ClipFacts {
  const {bytes} = readFileHeadNow(path, Number.POSITIVE_INFINITY);
  const hash = wantsFileHash ? {fileSha256: sha256(bytes)} : {};
  try {
    const header = readWavHeader(bytes);
    if (header.frameCount === 0) return {header: plainHeader(header), ...hash};
    return {header: plainHeader(header), sound: measureSound(decodeClip(bytes, header)), ...hash};
  } catch (error) {
    return {fault: faultOf(error, bytes), ...hash};
  }
}

function plainHeader(header: WavHeader): NonNullable<ClipFacts['header']> {
  const {encoding, channelCount, sampleRateHz, frameCount, durationSeconds, declaredDataSizeBytes, oddities} = header;
  return {encoding, channelCount, sampleRateHz, frameCount, durationSeconds, declaredDataSizeBytes, oddities};
}

const rulesByKind: Readonly<Record<string, RuleName>> = {
  truncated: 'cut-file',
  malformed: 'wrong-header',
  unsupported: 'unknown-codec',
  'not-audio': 'not-audio',
};

function faultOf(error: unknown, bytes: Uint8Array = new Uint8Array()): NonNullable<ClipFacts['fault']> {
  if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) {
    const errno = errnoOf(error);
    if (errno === '') throw error;
    return {rule: 'unreadable-audio', message: `The file cannot be read: ${errno}.`};
  }
  const {kind, found} = error.details;
  if (found === 'empty') return {rule: 'empty-file', message: 'The file has 0 bytes.'};
  const reason = error.message.replace(/^Cannot read the WAV: /u, '');
  if (kind === 'not-audio') {
    const excerpt = textExcerpt(bytes);
    return {
      rule: 'not-audio',
      message: `In the file ${reason.replace(/\.$/u, '')}${excerpt === undefined ? '.' : `: ${excerpt}`}`,
    };
  }
  const isOtherFormat = kind === 'unsupported' && found !== undefined && sniffAudio(bytes) !== 'wav';
  const rule = isOtherFormat ? 'other-format' : (rulesByKind[String(kind)] ?? 'wrong-header');
  return {rule, message: `As a WAV the file cannot be read: ${reason}`};
}
