import {writeAscii} from './write-wav-header.js';

/** Texts about a recording by the four letters of RIFF: `ISFT` software, `ICMT` comment. ASCII, for that is all readers agree on. */
export type WavInfo = Readonly<Record<string, string>>;

/**
 * A `LIST` chunk of the type `INFO` (Multimedia Programming Interface and Data Specifications 1.0, 1991): each text ends with a zero byte
 * and has an even length. Any other character than those of ASCII becomes a question mark.
 */
export function infoChunk(info: WavInfo): Uint8Array {
  const texts = Object.entries(info).map(([name, text]) => ({name, text: text.replace(/[^\x20-\x7e]/gu, '?')}));
  const size = texts.reduce((sum, {text}) => sum + 8 + evenSize(text), 4);
  const bytes = new Uint8Array(8 + size);
  const view = new DataView(bytes.buffer);
  writeAscii(bytes, 0, 'LIST');
  view.setUint32(4, size, true);
  writeAscii(bytes, 8, 'INFO');
  let at = 12;
  for (const {name, text} of texts) {
    writeAscii(bytes, at, name);
    view.setUint32(at + 4, text.length + 1, true);
    writeAscii(bytes, at + 8, text);
    at += 8 + evenSize(text);
  }
  return bytes;
}

/** With the zero byte at its end, and another one where that makes it odd. */
function evenSize(text: string): number {
  return text.length + 2 - (text.length % 2);
}
