/** What the Python side sends: a header, and the bytes of its samples. */
export type Frame = {readonly header: Readonly<Record<string, unknown>>; readonly body: Buffer};

const mark = '\u001eCB1 ';
const mostHeaderBytes = 65_536;
/** 47 minutes at 24 kHz. */
const mostBodyBytes = 256 * 2 ** 20;

/** Cuts a stream into frames, however it was chunked. What it gives throws where something else comes in between. */
export function createFrameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let wanted = 1;
  return chunk => {
    pending.push(chunk);
    pendingBytes += chunk.length;
    while (pendingBytes >= wanted) {
      const bytes = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending);
      const {frame, usedBytes, wantedBytes} = takeFrame(bytes);
      const rest = bytes.subarray(usedBytes);
      [pending, pendingBytes, wanted] = [[rest], rest.length, wantedBytes];
      if (frame === undefined) return;
      onFrame(frame);
    }
  };
}

/** The first frame of the bytes, or how many there must be before it is worth looking again. */
function takeFrame(bytes: Buffer): {frame?: Frame; usedBytes: number; wantedBytes: number} {
  const headerEnd = bytes.indexOf(10);
  if (headerEnd < 0 && bytes.length <= mostHeaderBytes) return {usedBytes: 0, wantedBytes: bytes.length + 1};
  const line = bytes.subarray(0, Math.max(0, headerEnd)).toString('utf8');
  if (!line.startsWith(mark)) throw new Error('its output is not what our side of it writes');
  const header = JSON.parse(line.slice(mark.length)) as Record<string, unknown>;
  const bodyBytes = header['bytes'];
  if (typeof bodyBytes !== 'number' || !(bodyBytes >= 0 && bodyBytes <= mostBodyBytes)) {
    throw new Error('its output has no sensible length');
  }
  const end = headerEnd + 1 + bodyBytes;
  if (bytes.length < end) return {usedBytes: 0, wantedBytes: end};
  return {frame: {header, body: bytes.subarray(headerEnd + 1, end)}, usedBytes: end, wantedBytes: 1};
}
