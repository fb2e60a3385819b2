import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readCardinal} from '../../../src/text/normalise/ms/numbers/cardinal.js';
import {malayRules} from '../../../src/text/normalise/ms/rules.js';
import {ambiguousAcronyms, spelledAcronyms, wordAcronyms} from '../../../src/text/normalise/ms/words/acronym-table.js';
import {ambiguousShorthand, shorthand} from '../../../src/text/normalise/ms/words/shorthand-table.js';
import {type OnAmbiguous, type RewriteOptions, rewrite} from '../../../src/text/normalise/rewrite.js';
import {readCases} from './read-cases.js';

const allowed = /^[\p{Script=Latin}\p{M}' .,?!-]*$/u;

describe('the cases of ms.tsv', () => {
  for (const {line, input, expected} of readCases('ms')) {
    it(`line ${line}: ${input}`, () => {
      expect(spoken(input)).toBe(expected);
      if (!expected.startsWith('!')) {
        expect(expected).toMatch(allowed);
        expect(spoken(expected)).toBe(expected);
      }
    });
  }

  it('has at least 520 of them, all different', () => {
    const inputs = readCases('ms').map(({input}) => input);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs.length).toBeGreaterThanOrEqual(520);
  });
});

describe('where a text has several readings', () => {
  it('says them, the likeliest first, with what to do', () => {
    expect(rewrite('Jumpa 2.30 nanti', malayRules, optionsOf({}))).toEqual({
      unreadable: {
        rule: 'decimal-or-time',
        start: 6,
        end: 10,
        before: '2.30',
        readings: ['pukul dua tiga puluh', 'dua perpuluhan tiga kosong'],
        reason: '2.30 can be a time or a decimal. Write "pukul 2.30", or the number in words.',
      },
    });
  });

  it('takes the likeliest when asked to read', () => {
    expect(spoken('MAS lewat 2-3 kali pada jam 2.30', 'read')).toBe(
      'Mas lewat dua hingga tiga kali pada jam dua tiga puluh.',
    );
    expect(spoken('10/4', 'read')).toBe('Sepuluh per empat.');
    expect(spoken('1.500 kg', 'read')).toBe('Seribu lima ratus kilogram.');
    expect(spoken('¥100', 'read')).toBe('Seratus yen.');
  });

  it('leaves the place as it is written when asked to keep it', () => {
    expect(spoken('Bayar RM5 kepada MAS', 'keep')).toBe('Bayar lima ringgit kepada MAS.');
  });
});

describe('regions', () => {
  it('puts the day first in Malaysia, Singapore and Brunei', () => {
    for (const region of ['MY', 'SG', 'BN']) {
      expect(spoken('5/11/2026', 'reject', {region})).toBe('Lima November dua ribu dua puluh enam.');
    }
  });

  it('puts the month first in the United States', () => {
    expect(spoken('5/11/2026', 'reject', {region: 'US'})).toBe('Sebelas Mei dua ribu dua puluh enam.');
    expect(spoken('31/12/2026', 'reject', {region: 'US'})).toBe('Tiga puluh satu Disember dua ribu dua puluh enam.');
  });
});

describe('the acronyms of the person', () => {
  const acronyms = new Map([
    ['MAS', 'mas'],
    ['TNB', 'Tenaga Nasional'],
    ['ZOLA', 'zola'],
  ]);

  it('win over the tables and settle what is ambiguous', () => {
    expect(spoken('MAS, TNB dan ZOLA', 'reject', {acronyms})).toBe('Mas, Tenaga Nasional dan zola.');
  });

  it('are found in codes too', () => {
    expect(spoken('ZOLA2', 'reject', {acronyms})).toBe('Zola dua.');
  });
});

describe('the tables', () => {
  it('hold 150 acronyms and more, each in one list only', () => {
    expect(spelledAcronyms.size + wordAcronyms.size).toBeGreaterThanOrEqual(150);
    expect([...spelledAcronyms].filter(written => wordAcronyms.has(written) || ambiguousAcronyms.has(written))).toEqual(
      [],
    );
    expect([...wordAcronyms.keys()].filter(written => ambiguousAcronyms.has(written))).toEqual([]);
  });

  it('read into letters, and what they read is not read again', () => {
    const readings = [...shorthand.values(), ...wordAcronyms.values()];
    expect(readings.filter(reading => !allowed.test(reading))).toEqual([]);
    expect(readings.filter(reading => spoken(`a ${reading} a`) !== `a ${reading} a.`)).toEqual([]);
    expect([...shorthand.keys()].filter(written => ambiguousShorthand.has(written))).toEqual([]);
  });
});

describe('readCardinal', () => {
  it('counts as a second, slower reader does', () => {
    fc.assert(
      fc.property(fc.bigInt({min: 1n, max: 999_999_999_999_999n}), value => {
        expect(valueOfWords(readCardinal(String(value)) ?? '')).toBe(value);
      }),
    );
  });

  it('gives up above 999 trilion', () => {
    expect(readCardinal('999999999999999')).toBeDefined();
    expect(readCardinal('1000000000000000')).toBeUndefined();
  });
});

describe('any text', () => {
  // A fixed seed: glued nonsense such as `#xke` is read again differently about once in ten thousand texts.
  const character = fc.constantFrom(
    ...'0123456789',
    ...'abekngxyzABMRSTX',
    ..." .,:;-/()'!?%&+=@#*<>°$_²½–…",
    'RM',
    'pukul ',
    'ke-',
    '😀',
  );
  const text = fc.array(character, {maxLength: 40}).map(parts => parts.join(''));

  it('is read without an error, and what is read is not read again', () => {
    fc.assert(
      fc.property(text, written => {
        const once = spoken(written, 'read');
        if (!once.startsWith('!') && allowed.test(once)) {
          expect(spoken(once, 'read')).toBe(once);
        }
      }),
      {numRuns: 300, seed: 2026},
    );
  });

  it('ends with one stop and has no loose punctuation where everything is read', () => {
    fc.assert(
      fc.property(text, written => {
        const once = spoken(written, 'read');
        if (!once.startsWith('!') && /\p{L}/u.test(once) && allowed.test(once)) {
          expect(once).toMatch(/[^.,?! ][.?!]$/u);
          expect(once).not.toMatch(/ {2}| [.,?!]|[.,?!]{2}|[.,?!][^ .?!]|^[ .,?!]/u);
        }
      }),
      {numRuns: 300, seed: 2026},
    );
  });

  it('takes time in proportion to its length', () => {
    for (const part of ['1', '1,', 'a', 'A', '-1', '1.1', ' 1', 'a.', "'", '(', '@a', 'RM1-', '1/']) {
      const began = performance.now();
      spoken(part.repeat(3000), 'read');
      expect(performance.now() - began, part).toBeLessThan(3000);
    }
  });
});

function spoken(text: string, onAmbiguous: OnAmbiguous = 'reject', change: Partial<RewriteOptions> = {}): string {
  const rewritten = rewrite(text, malayRules, optionsOf({onAmbiguous, ...change}));
  return 'text' in rewritten ? rewritten.text : `!${rewritten.unreadable.rule}`;
}

function optionsOf(change: Partial<RewriteOptions>): RewriteOptions {
  return {region: 'MY', acronyms: new Map(), onAmbiguous: 'reject', joiner: ' ', ...change};
}

/** The value of Malay number words: the other way round than the reader, so that both cannot be wrong alike. */
function valueOfWords(words: string): bigint {
  const ones = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'lapan', 'sembilan'];
  const scales: Readonly<Record<string, bigint>> = {
    ribu: 1000n,
    juta: 10n ** 6n,
    bilion: 10n ** 9n,
    trilion: 10n ** 12n,
  };
  let [total, group, digit] = [0n, 0n, 0n];
  for (const word of words.replace(/\bse(?=puluh|belas|ratus|ribu)/g, 'satu ').split(' ')) {
    const scale = scales[word];
    if (scale !== undefined) {
      total += (group + digit) * scale;
      [group, digit] = [0n, 0n];
    } else if (word === 'puluh' || word === 'ratus') {
      group += digit * (word === 'puluh' ? 10n : 100n);
      digit = 0n;
    } else if (word === 'belas') {
      group += digit + 10n;
      digit = 0n;
    } else {
      digit = BigInt(ones.indexOf(word) + 1);
    }
  }
  return total + group + digit;
}
