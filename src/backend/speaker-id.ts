/**
 * The id of an uploaded speaker: its name in plain letters, eight digits of the recording's SHA-256, `.wav`, `.mp3` or `.flac`. The same
 * recording under the same name so has the same id always and everywhere, and no other recording ever takes it over.
 * A name that ends with the digits already keeps its form. Nothing of it comes from a path.
 */
export function speakerId(name: string, recordingSha256: string, format: 'wav' | 'mp3' | 'flac'): string {
  const digits = recordingSha256.slice(0, 8);
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\.(wav|mp3|flac)$/i, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 64);
  const stem = plain === '' ? 'speaker' : plain;
  return `${stem.endsWith(`-${digits}`) ? stem : `${stem}-${digits}`}.${format}`;
}

/** A speaker's name as people see it: on one line, without invisible characters, at most 100 characters; empty where nothing is left. */
export function shownName(name: string): string {
  const plain = name
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, 100).join('');
}
