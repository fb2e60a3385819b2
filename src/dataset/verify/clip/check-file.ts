import {extname} from 'node:path';
import type {WavEncoding, WavOddity} from '../../../audio/wav/wav-header.js';
import type {FindingLog} from '../finding.js';
import type {CheckedClip} from './checked-clip.js';

/** The fewest samples of which Piper can make a spectrogram: its padding is (1024 − 256) / 2. */
const paddingSamples = 384;

/** Looks at one audio file as a file: what it is, and whether its header is right. True where its sound can be judged. */
export function checkFile({path, place, facts: {fault, header}}: CheckedClip, log: FindingLog): boolean {
  if (fault !== undefined) {
    const isNamedSo = fault.rule === 'other-format' && extname(path).toLowerCase() !== '.wav';
    if (!isNamedSo) log.add(fault.rule, place, fault.message);
    return false;
  }
  if (header === undefined) return false;
  const {frameCount, encoding, channelCount} = header;
  if (frameCount === 0) {
    log.add('no-samples', place, 'The file has a header and no samples.');
    return false;
  }
  checkHeader(header, place, log);
  if (encoding !== 'pcm-s16') {
    log.add(
      encoding.startsWith('float') ? 'float-samples' : 'not-16-bit',
      place,
      `The samples are ${encodingNames[encoding]}.`,
    );
  }
  if (channelCount > 1) log.add('not-mono', place, `The file has ${channelCount} channels.`);
  if (frameCount <= paddingSamples) {
    log.add('too-few-samples', place, `The file has ${frameCount} samples; Piper wants more than ${paddingSamples}.`);
    return false;
  }
  return true;
}

function checkHeader(
  {oddities, declaredDataSizeBytes}: NonNullable<CheckedClip['facts']['header']>,
  place: CheckedClip['place'],
  log: FindingLog,
): void {
  if (oddities.includes('several-headers')) {
    log.add('several-headers', place, 'Inside the samples stands another WAV header.');
  } else if (oddities.includes('placeholder-size')) {
    const rule = declaredDataSizeBytes === 0 ? 'zero-size-header' : 'streamed-header';
    log.add(rule, place, `The header says ${declaredDataSizeBytes} bytes of samples, which is a placeholder.`);
  } else {
    const [odd] = oddities.map(oddity => oddityNames[oddity]).filter(name => name !== undefined);
    if (odd !== undefined) log.add('odd-header', place, odd);
  }
}

const oddityNames: Readonly<Partial<Record<WavOddity, string>>> = {
  'part-of-a-frame': 'The samples end in the middle of one.',
  'byte-rate-differs': 'The bytes per second in the header do not fit its sample rate.',
  'riff-size-differs': 'The size in the first bytes is not that of the file.',
  'bytes-after-data': 'Behind the samples stand bytes that are no chunk.',
  'chunk-unpadded': 'A chunk of odd size lacks its padding byte.',
};

const encodingNames: Readonly<Record<WavEncoding, string>> = {
  'pcm-u8': '8-bit integers',
  'pcm-s16': '16-bit integers',
  'pcm-s24': '24-bit integers',
  'pcm-s32': '32-bit integers',
  'float-32': '32-bit floats',
  'float-64': '64-bit floats',
  'a-law': '8-bit A-law',
  'mu-law': '8-bit µ-law',
};
