import {chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {CleanSet} from './clean-set.js';
import {changeLine, type Plant, text} from './plant.js';

/** Faults of `metadata.csv` as a file and of its rows. */
export const metadataPlants: readonly Plant[] = [
  {rule: 'metadata-missing', plant: set => rmSync(set.path('metadata.csv')) as undefined, python: 'FileNotFoundError'},
  {
    rule: 'metadata-unreadable',
    how: 'a folder of that name',
    plant: set => {
      rmSync(set.path('metadata.csv'));
      mkdirSync(set.path('metadata.csv'));
      return undefined;
    },
    python: 'IsADirectoryError',
  },
  ...(process.getuid?.() === 0
    ? []
    : [
        {
          rule: 'metadata-unreadable',
          how: 'may not be read',
          plant: set => chmodSync(set.path('metadata.csv'), 0) as undefined,
          python: 'PermissionError',
        } satisfies Plant,
      ]),
  {rule: 'metadata-empty', how: '0 bytes', plant: bytes(() => Buffer.alloc(0)), python: 0},
  {rule: 'metadata-empty', how: 'only line ends', plant: bytes(() => Buffer.from('\n\n')), python: 'IndexError'},
  {rule: 'byte-order-mark', plant: bytes(old => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), old])), python: 23},
  {
    rule: 'utf-16',
    how: 'with a mark',
    plant: bytes(old => Buffer.from(`\ufeff${old}`, 'utf16le')),
    python: 'UnicodeDecodeError',
  },
  {rule: 'utf-16', how: 'without a mark', plant: bytes(old => Buffer.from(old.toString(), 'utf16le')), python: 0},
  {
    rule: 'not-utf-8',
    how: 'Latin-1',
    plant: bytes(old =>
      Buffer.from(old.toString().replace('buku lama', 'buku Andrés').replace('lama', 'élan'), 'latin1'),
    ),
    times: 2,
    python: 'UnicodeDecodeError',
  },
  {rule: 'nul-character', plant: changeLine(5, line => line.replace('buku', 'bu\0ku')), python: 23},
  {rule: 'field-too-long', plant: text(`Ibu ${'a'.repeat(131_072)}.`), also: ['orphan-audio'], python: 'Error'},
  {rule: 'blank-line', plant: set => rows(set, set.lines.toSpliced(5, 0, '')), python: 'IndexError'},
  {rule: 'trailing-blank-line', plant: set => rows(set, [...set.lines, '', '']), python: 'IndexError'},
  {rule: 'carriage-return', plant: changeLine(5, line => line.replace('lama', 'la\rma')), python: 23},
  {
    rule: 'old-line-ends',
    how: 'CRLF',
    plant: bytes(old => Buffer.from(old.toString().replaceAll('\n', '\r\n'))),
    python: 24,
  },
  {
    rule: 'old-line-ends',
    how: 'CR',
    plant: bytes(old => Buffer.from(old.toString().replaceAll('\n', '\r'))),
    python: 24,
  },

  {rule: 'header-line', plant: set => rows(set, ['file|text', ...set.lines]), python: 24},
  ...[',', '\t', ';', '｜', ' '].map(
    (delimiter): Plant => ({
      rule: 'wrong-delimiter',
      how: JSON.stringify(delimiter),
      plant: set =>
        rows(
          set,
          set.lines.map(line => line.replace('|', delimiter)),
        ),
      times: 24,
      python: 0,
    }),
  ),
  {
    rule: 'wrong-delimiter',
    how: 'quoted commas',
    plant: changeLine(3, line => `"${line.replace('|', '","')}"`),
    python: 23,
  },
  {rule: 'no-delimiter', how: 'a file name alone', plant: changeLine(3, line => line.split('|')[0] ?? ''), python: 23},
  {
    rule: 'no-delimiter',
    how: 'a line of something else',
    plant: set => rows(set, [...set.lines, 'Made in May.']),
    python: 24,
  },
  {rule: 'escaped-pipe', plant: text('Ibu \\| Bapa pergi.'), python: 23},
  {rule: 'pipe-in-text', plant: text('Ibu | Bapa pergi.'), python: 23},
  {rule: 'quoted-pipe', plant: text('"Ibu | Bapa suka air kelapa."'), python: 23},
  {
    rule: 'uneven-columns',
    plant: set =>
      rows(
        set,
        set.lines.map((line, index) => (index === 4 ? line : line.replace('|', '|anwar|'))),
      ),
    python: 24,
  },
  {
    rule: 'extra-columns',
    plant: set =>
      rows(
        set,
        set.lines.map(line => line.replace('|', '|anwar|ms|')),
      ),
    python: 24,
  },
  {rule: 'swallowed-rows', how: 'to the end', plant: changeLine(5, line => line.replace('|', '|"')), python: 5},
  {
    rule: 'swallowed-rows',
    how: 'to the next quote',
    plant: set =>
      rows(
        set,
        set.lines.map((line, index) => (index === 5 || index === 9 ? line.replace('|', '|"') : line)),
      ),
    python: 19,
  },
  {rule: 'swallowed-rows', how: 'from a quoted file name', plant: changeLine(5, line => `"${line}`), python: 'OSError'},
  {
    rule: 'line-break-in-text',
    plant: changeLine(5, line => `${line.replace('|', '|"').replace(' ', '\n')}"`),
    python: 23,
  },
  {rule: 'leading-quote', how: 'a quotation', plant: text('"Bapa," kata Ibu, pergi dulu.'), python: 23},
  {rule: 'leading-quote', how: 'all of it', plant: text('"Bapa dan Ibu pergi dulu."'), python: 23},
  {rule: 'leading-quote', how: 'in the last row', plant: changeLine(23, line => line.replace('|', '|"')), python: 23},
  {rule: 'swapped-columns', plant: changeLine(3, line => line.split('|').toReversed().join('|')), python: 23},
  {rule: 'empty-id', plant: set => rows(set, [...set.lines, '|Selamat pagi.']), python: 'IsADirectoryError'},
  {rule: 'space-around-id', how: 'behind', plant: changeLine(3, line => line.replace('|', ' |')), python: 23},
  {rule: 'space-around-id', how: 'zero width, before', plant: changeLine(3, line => `\u200b${line}`), python: 23},
  {rule: 'backslash-in-path', plant: changeLine(3, line => `.\\${line}`), python: 23},
  {rule: 'file-name-case', plant: changeLine(3, line => line.replace('voice', 'Voice')), python: 23},
  {
    rule: 'duplicate-id',
    plant: set => rows(set, [...set.lines, (set.lines[0] ?? '').replace('Ibu', 'Siti')]),
    python: 24,
  },
  {rule: 'duplicate-text', plant: text('Ibu memasak nasi di dapur.', 4), python: 23},
  {rule: 'missing-audio', plant: set => rmSync(set.wav(3)) as undefined, python: 23},
];

function rows(set: CleanSet, lines: readonly string[]): undefined {
  set.lines.splice(0, set.lines.length, ...lines);
  set.writeLines();
  return undefined;
}

function bytes(change: (old: Buffer) => Buffer): Plant['plant'] {
  return set => writeFileSync(set.path('metadata.csv'), change(readFileSync(set.path('metadata.csv')))) as undefined;
}
