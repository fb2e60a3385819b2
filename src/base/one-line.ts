/** Control characters, line ends and direction marks: what could forge or garble a terminal's lines. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text of a stranger made fit for a message: one line, printable, at most `most` characters, without `secret`. */
export function oneLine(text: string, {most = 300, secret}: {most?: number; secret?: string | undefined} = {}): string {
  const safe = secret === undefined || secret === '' ? text : text.replaceAll(secret, '…');
  const line = safe.replace(unprintable, ' ').replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
