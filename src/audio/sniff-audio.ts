import {parseMp3FrameHeader} from './mp3/mp3-frame-header.js';

/** What bytes are, by how they begin. */
export type SniffedKind =
  | 'wav'
  | 'rf64'
  | 'rifx'
  | 'mp3'
  | 'ogg'
  | 'flac'
  | 'mp4'
  | 'html'
  | 'json'
  | 'png'
  | 'empty'
  | 'unknown';

/** Each kind in words that fit behind "the bytes are". */
export const sniffedNames: Readonly<Record<SniffedKind, string>> = {
  wav: 'a WAV',
  rf64: 'an RF64 (the WAV for more than 4 GB)',
  rifx: 'a RIFX (a big-endian WAV)',
  mp3: 'an MP3',
  ogg: 'an Ogg (Vorbis or Opus)',
  flac: 'a FLAC',
  mp4: 'an MP4 (M4A or AAC)',
  html: 'an HTML page',
  json: 'a JSON text',
  png: 'a PNG picture',
  empty: 'empty',
  unknown: 'of no kind that is known here',
};

/**
 * What bytes are by their magic, whatever a header or a file name claims. Looks at the first few hundred bytes, decodes
 * nothing and never throws. `wav` wants RIFF and WAVE; bytes shorter than a magic are `unknown`; no bytes are `empty`.
 */
export function sniffAudio(bytes: Uint8Array): SniffedKind {
  if (bytes.length === 0) return 'empty';
  const at = (offset: number, text: string): boolean => startsWith(bytes, offset, text);
  if (at(8, 'WAVE')) {
    if (at(0, 'RIFF')) return 'wav';
    if (at(0, 'RF64') || at(0, 'BW64')) return 'rf64';
    if (at(0, 'RIFX')) return 'rifx';
  }
  if (at(0, 'OggS')) return 'ogg';
  if (at(0, 'fLaC')) return 'flac';
  if (at(4, 'ftyp')) return 'mp4';
  if (at(0, '\u0089PNG')) return 'png';
  if (at(0, 'ID3') || beginsWithMp3Frame(bytes)) return 'mp3';
  return sniffText(bytes);
}

/** The first `most` characters of bytes that are text, on one line; undefined where they are not text. */
export function textExcerpt(bytes: Uint8Array, most = 80): string | undefined {
  const text = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, most * 4))
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '' || /[\p{Cc}\ufffd]/u.test(text.slice(0, most))) return undefined;
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Two frames in a row, or one where the bytes end before the second: two bytes alone look like a frame too often. */
function beginsWithMp3Frame(bytes: Uint8Array): boolean {
  const first = parseMp3FrameHeader(bytes, 0);
  if (first === undefined) return false;
  return bytes.length < first.sizeBytes + 4 || parseMp3FrameHeader(bytes, first.sizeBytes) !== undefined;
}

function sniffText(bytes: Uint8Array): SniffedKind {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 256)).trimStart();
  if (/^<(!|\?|[a-z])/i.test(start)) return 'html';
  if (/^(\{\s*["}]|\[\s*["{[\]\d])/.test(start)) return 'json';
  return 'unknown';
}
