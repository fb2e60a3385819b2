import type {Rule} from './rule.js';

/** What can be wrong with `metadata.csv` as a file, before any row is looked at. */
export const fileRules = {
  'metadata-missing': {
    class: 'loses-row',
    finds: 'no `metadata.csv`',
    piper: 'It stops: the file cannot be opened.',
    mend: 'Write metadata.csv, one line `file|text` a clip; chatterpipe rebuilds that of its own datasets when it generates.',
  },
  'metadata-unreadable': {
    class: 'loses-row',
    finds: '`metadata.csv` is a folder, or may not be read',
    piper: 'It stops: the file cannot be opened.',
    mend: 'Make metadata.csv a plain file that you may read.',
  },
  'metadata-empty': {
    class: 'loses-row',
    finds: 'no row at all',
    piper: 'It stops: num_samples should be a positive integer value, but got num_samples=0.',
    mend: 'Add a line `file|text` for each clip.',
  },
  'byte-order-mark': {
    class: 'loses-row',
    finds: 'UTF-8 with a byte order mark',
    piper:
      'It takes the mark for the first character of the first file name, does not find that file, and leaves the row out.',
    mend: 'Save the file as UTF-8 without a byte order mark.',
  },
  'utf-16': {
    class: 'loses-row',
    finds: 'UTF-16 instead of UTF-8',
    piper: 'It stops with UnicodeDecodeError, or reads a NUL after each letter.',
    mend: 'Save the file as UTF-8: iconv -f utf-16 -t utf-8 metadata.csv > new.csv',
  },
  'not-utf-8': {
    class: 'loses-row',
    finds: 'bytes that are no UTF-8, such as Latin-1',
    piper: 'It stops with UnicodeDecodeError.',
    mend: 'Save the file as UTF-8; if it is Latin-1: iconv -f latin1 -t utf-8 metadata.csv > new.csv',
  },
  'nul-character': {
    class: 'loses-row',
    finds: 'a NUL character',
    piper:
      'Python 3.10 and earlier stop (line contains NUL); later ones give the NUL to the phonemizer, which ends the text there.',
    mend: 'Remove the NUL; if there are many, the file is damaged or in another encoding.',
  },
  'field-too-long': {
    class: 'loses-row',
    finds: 'a field of more than 131,072 characters, as a quote that is never closed makes',
    piper: 'It stops: field larger than field limit (131072).',
    mend: 'Look for a text that begins with a double quote at the line named, and remove the quote.',
  },
  'blank-line': {
    class: 'loses-row',
    finds: 'an empty line',
    piper: 'It stops with IndexError: an empty line is a row without a file name.',
    mend: 'Remove the empty line.',
  },
  'trailing-blank-line': {
    class: 'loses-row',
    finds: 'empty lines at the end of the file',
    piper: 'It stops with IndexError: an empty line is a row without a file name.',
    mend: 'Remove the empty lines at the end; one line end after the last row is right.',
  },
  'carriage-return': {
    class: 'loses-row',
    finds: 'a carriage return inside a line',
    piper: 'It ends the row there and takes the rest for another row, whose audio it does not find.',
    mend: 'Replace the carriage return by a space.',
  },
  'old-line-ends': {
    class: 'finding',
    finds: 'lines that end in CRLF or CR',
    piper: 'It reads them well; many other tools keep the carriage return at the end of each text.',
    mend: "End lines with LF alone: sed -i 's/\\r$//' metadata.csv",
  },
} as const satisfies Readonly<Record<string, Rule>>;
