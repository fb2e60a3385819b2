import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from './cardinal.js';
import {readOrdinal} from './ordinal.js';
import {readRoman} from './read-roman.js';

/** Roman numerals where the word before shows what they are. Alone, one of two letters or more is nobody's to guess. */
export const romanRules: readonly RewriteRule[] = [
  {
    name: 'roman-numeral',
    pattern: numeralAfter(
      String.raw`Perang Dunia|[Aa]bad|(?:Sultan|Raja|Ratu|Paus)(?: \p{Lu}\p{L}+){1,2}|Elizabeth|Charles|Rama|Kongres|Sidang`,
    ),
    read: ([numeral]) => ofRoman(numeral, readOrdinal),
  },
  {
    name: 'roman-numeral',
    pattern: numeralAfter(
      '[Bb]ab|[Tt]ingkatan|[Jj]ilid|[Ff]asa|[Bb]ahagian|[Jj]adual|[Ss]iri|[Pp]eringkat|[Ll]ampiran|[Tt]ahap|[Pp]enggal|[Nn]ombor|[Ss]eksyen|[Tt]ahun|[Mm]usim',
    ),
    // A part or an appendix may also be lettered: "Lampiran C".
    read: ([numeral]) => (numeral === 'C' || numeral === 'L' ? undefined : ofRoman(numeral, readCardinal)),
  },
  {
    name: 'roman-numeral',
    pattern: numeralAfter('[Kk]elas|[Gg]red|[Uu]nit|[Jj]enis|[Kk]ategori|[Bb]lok'),
    read: ([numeral]) => (numeral.length < 2 ? undefined : ofRoman(numeral, readCardinal)),
  },
  {
    name: 'roman-numeral',
    pattern:
      /(?<![\p{L}\p{N}.&-]|\p{L}')(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{1,3}|XI?X|XX[IVX]*)(?![\p{L}\p{N}&-]|'\p{L})/gu,
    read: ([numeral]) => {
      const [digits, cardinal] = [readRoman(numeral), ofRoman(numeral, readCardinal)];
      const ordinal = ofRoman(numeral, readOrdinal);
      return cardinal === undefined || ordinal === undefined
        ? undefined
        : {
            readings: [cardinal, ordinal],
            reason: `${numeral} looks like a roman numeral. Write ${digits} or ke-${digits}.`,
          };
    },
  },
];

function numeralAfter(words: string): RegExp {
  return new RegExp(String.raw`(?<=(?<!\p{L})(?:${words}) )[CLXVI]+(?![\p{L}\p{N}-]|'\p{L})`, 'gu');
}

function ofRoman(numeral: string, read: (digits: string) => string | undefined): string | undefined {
  const digits = readRoman(numeral);
  return digits === undefined ? undefined : read(digits);
}
