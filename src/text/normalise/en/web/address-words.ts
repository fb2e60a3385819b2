/** Endings of addresses that make a bare `name.ending` an address, and how each is said. Empty: as the word it is. */
export const domainEndings: ReadonlyMap<string, string> = new Map([
  ...'com org net gov info biz app dev online shop store site blog tech name mil xyz'
    .split(' ')
    .map(word => [word, word] as const),
  ...'edu io ai sg uk au ca nz de fr eu cn hk tw jp kr th vn ph tv uk ly gg fm'
    .split(' ')
    .map(word => [word, ''] as const),
  ['my', 'my'],
  ['id', ''],
  ['co', 'co'],
  ['edu', 'edu'],
  ['xyz', ''],
]);

/** Endings that are also English words: `name.me` is an address only with `www.`, a scheme or a path. */
export const wordlikeEndings: ReadonlySet<string> = new Set([
  'me',
  'in',
  'is',
  'it',
  'us',
  'to',
  'at',
  'be',
  'no',
  'so',
  'my',
  'id',
  'de',
]);

/** Endings of file names, and how each is said. Empty: letter by letter. */
export const fileEndings: ReadonlyMap<string, string> = new Map([
  ...'txt pdf csv xml html htm css js ts tsx jsx py rb md png svg exe dll apk xls xlsx ppt pptx docx rtf avi mkv mov mpg sh sql php cpp yml tsv gz rar flac ogg onnx psd ai ini cfg mp3 mp4 m4a'
    .split(' ')
    .map(word => [word, ''] as const),
  ...'doc log gif zip tar bat bin iso conf bak'.split(' ').map(word => [word, word] as const),
  ['jpg', ''],
  ['jpeg', 'jay peg'],
  ['wav', 'wave'],
  ['json', 'jason'],
  ['yaml', 'yammel'],
]);

/** Short words that stay words in addresses. */
export const shortWords: ReadonlySet<string> = new Set(
  'an am as at be by do go he hi if in is it me my no of oh ok on or so the to up us we'.split(' '),
);

/** How the characters between the words of an address are said. */
export const addressSymbols: Readonly<Record<string, string>> = {
  '.': 'dot',
  '-': 'dash',
  _: 'underscore',
  '/': 'slash',
  '?': 'question mark',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '%': 'percent',
  '~': 'tilde',
  '+': 'plus',
  ':': 'colon',
  '@': 'at',
  ',': 'comma',
  ';': 'semicolon',
  '!': 'exclamation mark',
  $: 'dollar',
  '*': 'star',
};
