import {Buffer} from 'node:buffer';
import {TextDecoder} from 'node:util';
import {unreadable} from './unreadable.js';
import {completeUtf8Length, firstInvalidUtf8} from './utf8.js';

/**
 * Bytes → text, piece by piece: UTF-8 with or without a byte order mark, or UTF-16 of either order with one (which is
 * dropped). Throws INPUT_UNREADABLE with line and byte offset for invalid UTF-8, for NUL (binary files, UTF-16 without a
 * mark), and at once for the first bytes of archives, PDF and audio. Half surrogates of UTF-16 pass: they are refused where
 * the text is cleaned. A line ends at LF for the numbers in these messages.
 */
export async function* decodeText(
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk);
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length >= longestSignatureBytes) {
      decoder = decoderFor(name, start);
      yield decoder.decode(start);
    }
  }
  if (decoder === undefined) {
    decoder = decoderFor(name, start);
    yield decoder.decode(start);
  }
  decoder.end();
}

interface Decoder {
  decode(chunk: Uint8Array): string;
  /** Throws where the bytes end inside a character. */
  end(): void;
}

const longestSignatureBytes = 5;

const signatures: readonly (readonly [what: string, start: string])[] = [
  ['a zip archive (perhaps a spreadsheet or a document)', 'PK\u0003\u0004'],
  ['a gzip archive', '\u001f\u008b'],
  ['a PDF document', '%PDF-'],
  ['an audio file', 'RIFF'],
  ['an audio file', 'OggS'],
  ['an audio file', 'fLaC'],
];

function decoderFor(name: string, start: Uint8Array): Decoder {
  const head = Buffer.from(start.subarray(0, longestSignatureBytes)).toString('latin1');
  const known = signatures.find(([, signature]) => head.startsWith(signature));
  if (known !== undefined) {
    throw unreadable(name, 1, `the file is ${known[0]}, not text.`, 'Give a text file: txt, csv, tsv or jsonl.');
  }
  if (head.startsWith('\u00ff\u00fe')) {
    return utf16Decoder(name, 'little');
  }
  return head.startsWith('\u00fe\u00ff') ? utf16Decoder(name, 'big') : utf8Decoder(name);
}

function utf8Decoder(name: string): Decoder {
  const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  let carried: Uint8Array = new Uint8Array();
  let offset = 0;
  let line = 1;
  const decodeWhole = (bytes: Uint8Array): string => {
    const isStart = offset === 0;
    const nulAt = bytes.indexOf(0);
    if (nulAt >= 0) {
      throw nulByte(name, line + countLineFeeds(bytes.subarray(0, nulAt)), offset + nulAt);
    }
    const text = decodeStrictly(strict, bytes);
    if (text === undefined) {
      const badAt = firstInvalidUtf8(bytes);
      throw notUtf8(name, line + countLineFeeds(bytes.subarray(0, badAt)), offset + badAt, bytes[badAt] ?? 0);
    }
    offset += bytes.length;
    line += countLineFeeds(bytes);
    return isStart && text.startsWith('\ufeff') ? text.slice(1) : text;
  };
  return {
    decode(chunk) {
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      const length = completeUtf8Length(bytes);
      // A copy, because the owner of the chunk may use its memory again.
      carried = Uint8Array.from(bytes.subarray(length));
      return length === 0 ? '' : decodeWhole(bytes.subarray(0, length));
    },
    end() {
      decodeWhole(carried);
    },
  };
}

function decodeStrictly(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16Decoder(name: string, order: 'little' | 'big'): Decoder {
  let carried: Uint8Array = new Uint8Array();
  let offset = 0;
  let line = 1;
  return {
    decode(chunk) {
      const bytes = Buffer.concat([carried, chunk]);
      const whole = bytes.subarray(0, bytes.length & ~1);
      carried = bytes.subarray(whole.length);
      const text = (order === 'big' ? whole.swap16() : whole).toString('utf16le');
      const nulAt = text.indexOf('\0');
      if (nulAt >= 0) {
        throw nulByte(name, line + text.slice(0, nulAt).split('\n').length - 1, offset + 2 * nulAt);
      }
      const isStart = offset === 0;
      offset += whole.length;
      line += text.split('\n').length - 1;
      return isStart ? text.slice(1) : text;
    },
    end() {
      if (carried.length > 0) {
        throw unreadable(
          name,
          line,
          `the UTF-16 text ends in the middle of a character, at byte ${offset}.`,
          'The file was cut: copy it again from where it comes from.',
        );
      }
    },
  };
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    count += 1;
  }
  return count;
}

function nulByte(name: string, line: number, offset: number): Error {
  return unreadable(
    name,
    line,
    `the byte at offset ${offset} is NUL: the file is binary, or UTF-16 without a byte order mark.`,
    `Give a text file in UTF-8. If it is UTF-16: iconv -f utf-16le -t utf8 ${name} > new.txt`,
  );
}

function notUtf8(name: string, line: number, offset: number, byte: number): Error {
  return unreadable(
    name,
    line,
    `the byte 0x${byte.toString(16)} at offset ${offset} is not UTF-8.`,
    `Save the file as UTF-8. If it is Latin-1: iconv -f latin1 -t utf8 ${name} > new.txt`,
  );
}
