import type {FindingLog} from './finding.js';

const file = 'metadata.csv';

/**
 * The text of `metadata.csv` as its author meant it: without a byte order mark, from UTF-16 or (line by line) Latin-1 where
 * it is no UTF-8, without NUL, and with a space for each lone carriage return. Each such mending is a finding, so that the rest of the
 * dataset can still be looked at.
 */
export function decodeMetadata(bytes: Uint8Array, log: FindingLog): string {
  const utf16 = utf16Order(bytes);
  if (utf16 !== undefined) {
    log.add('utf-16', {file}, `The file is UTF-16 (${utf16 === 'utf-16le' ? 'little' : 'big'}-endian).`);
    return spaceOutReturns(new TextDecoder(utf16).decode(bytes), log);
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    log.add('byte-order-mark', {file, line: 1}, 'The file begins with the bytes EF BB BF, a UTF-8 byte order mark.');
  }
  const text = decodeUtf8(bytes) ?? decodeByLine(bytes, log);
  return spaceOutReturns(text.includes('\0') ? removeNuls(text, log) : text, log);
}

/** Which UTF-16 the bytes are: by their mark, or because nearly every second byte at the beginning is 0. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < start.length * 0.4 || start.length === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A byte order mark at the beginning is dropped. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeByLine(bytes: Uint8Array, log: FindingLog): string {
  const latin1 = new TextDecoder('windows-1252');
  const lines: string[] = [];
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    const lineBytes = bytes.subarray(start, end);
    const text = decodeUtf8(lineBytes);
    if (text === undefined) {
      const guess = latin1.decode(lineBytes);
      const place = {file, line, ...clipOf(guess)};
      log.add('not-utf-8', place, `The line is no UTF-8; read as Latin-1 it says: ${guess.trim().slice(0, 120)}`);
      lines.push(guess);
    } else {
      lines.push(text);
    }
    start = end;
  }
  return lines.join('');
}

function clipOf(line: string): {readonly clip?: string} {
  const bar = line.indexOf('|');
  return bar > 0 ? {clip: line.slice(0, bar)} : {};
}

function removeNuls(text: string, log: FindingLog): string {
  text.split('\n').forEach((line, index) => {
    const at = line.indexOf('\0');
    if (at >= 0)
      log.add('nul-character', {file, line: index + 1, ...clipOf(line)}, `Character ${at + 1} of the line is NUL.`);
  });
  return text.replaceAll('\0', '');
}

/** CRLF and, in a file that has no LF at all, CR are line ends; any other CR splits a row that is none. */
function spaceOutReturns(text: string, log: FindingLog): string {
  const firstReturn = text.indexOf('\r');
  if (firstReturn < 0) return text;
  if (!text.includes('\n')) {
    log.add('old-line-ends', {file}, 'The lines end in CR alone.');
    return text;
  }
  const crlfLines = text.split('\r\n').length - 1;
  if (crlfLines > 0) log.add('old-line-ends', {file}, `${crlfLines} lines end in CRLF.`);
  return text
    .split('\n')
    .map((line, index) => {
      const content = line.endsWith('\r') ? line.slice(0, -1) : line;
      const at = content.indexOf('\r');
      if (at < 0) return line;
      const place = {file, line: index + 1, ...clipOf(line)};
      log.add(
        'carriage-return',
        place,
        `Character ${at + 1} of the line is a carriage return: the row ends there for Python.`,
      );
      return line.replaceAll(/ ?\r(?!$) ?/gu, ' ');
    })
    .join('\n');
}
