import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readCardinal} from '../../../src/text/normalise/en/numbers/cardinal.js';
import {englishRules} from '../../../src/text/normalise/en/rules.js';
import {type OnAmbiguous, type Rewritten, rewrite} from '../../../src/text/normalise/rewrite.js';
import {readCases} from './read-cases.js';

/** What may be left: letters of Latin, apostrophes and hyphens in words, single spaces, and . , ? ! behind a word. */
const spokenOnly = /^[A-Za-zÀ-ÖØ-öø-ɏ' .,?!-]*$/u;

describe.each([
  ['en', 'US'],
  ['en-gb', 'GB'],
])('cases of %s', (name, region) => {
  test.each(readCases(name))('$line: $input', ({input, expected}) => {
    const result = normalise(input, region);
    expect('text' in result ? result.text : `!${result.unreadable.rule}`).toBe(expected);
    if ('text' in result) {
      expect(result.text).toMatch(spokenOnly);
      expect(normalise(result.text, region)).toMatchObject({text: result.text});
    }
  });
});

test('no case is written twice', () => {
  for (const name of ['en', 'en-gb']) {
    const inputs = readCases(name).map(({input}) => input);
    expect(inputs.filter((input, index) => inputs.indexOf(input) !== index)).toEqual([]);
  }
});

describe('what a region changes', () => {
  test.each([
    ['US', 'January eleventh, twenty twenty-one.'],
    ['GB', 'The first of November, twenty twenty-one.'],
    ['MY', 'The first of November, twenty twenty-one.'],
    ['SG', 'The first of November, twenty twenty-one.'],
    ['AU', 'The first of November, twenty twenty-one.'],
  ])('the order of day and month in %s', (region, expected) => {
    expect(textOf(normalise('1/11/2021', region))).toBe(expected);
  });

  test('a date that has one order only is read in every region', () => {
    expect(textOf(normalise('31/12/2026', 'US'))).toBe('December thirty-first, twenty twenty-six.');
    expect(textOf(normalise('12/31/2026', 'GB'))).toBe('The thirty-first of December, twenty twenty-six.');
  });

  test('the and of hundreds, the spelling of metres, the yen that is a yuan', () => {
    expect(textOf(normalise('101 km', 'US'))).toBe('One hundred one kilometers.');
    expect(textOf(normalise('101 km', 'AU'))).toBe('One hundred and one kilometres.');
    expect(textOf(normalise('101 km', 'CA'))).toBe('One hundred one kilometres.');
    expect(textOf(normalise('￥100', 'CN'))).toBe('One hundred yuan.');
  });
});

describe('what cannot be known', () => {
  const text = 'The 30s were hard.';

  test('is read as the likeliest where asked to', () => {
    expect(textOf(normalise('Rocky II is long.', 'US', 'read'))).toBe('Rocky two is long.');
    expect(textOf(normalise('It was 8/10.', 'US', 'read'))).toBe('It was eight out of ten.');
    expect(textOf(normalise(text, 'US', 'reject'))).toBe('The thirties were hard.');
  });

  test('is left as it is written where asked to', () => {
    expect(textOf(normalise('It costs 1.000 in all.', 'US', 'keep'))).toBe('It costs 1.000 in all.');
  });

  test('says where, why, and the readings', () => {
    expect(normalise('It was 1.000 then.', 'US')).toEqual({
      unreadable: {
        rule: 'number',
        start: 7,
        end: 12,
        before: '1.000',
        readings: ['one point zero zero zero', 'one thousand'],
        reason: '1.000 may be a decimal or thousands: write 1,000, or the words.',
      },
    });
  });
});

describe('cardinals', () => {
  test('are exact up to a thousand million million: their words add up to the number', () => {
    fc.assert(
      fc.property(fc.bigInt({min: 0n, max: 10n ** 15n}), fc.boolean(), (value, withAnd) => {
        expect(valueOfWords(readCardinal(String(value), withAnd))).toBe(value);
      }),
    );
    expect(readCardinal('1000000000000000', false)).toBe('one quadrillion');
  });
});

describe('acronyms that a person gives', () => {
  test('win over the lists, also beside a clitic', () => {
    const acronyms = new Map([
      ['NASA', 'en ay ess ay'],
      ['MCMC', 'em see squared'],
      ['KLIA2', 'klia two'],
    ]);
    const result = rewrite("NASA and MCMC's office at KLIA2.", englishRules, {
      region: 'MY',
      acronyms,
      onAmbiguous: 'reject',
      joiner: ' ',
    });
    expect(textOf(result)).toBe("En ay ess ay and em see squared's office at klia two.");
  });
});

describe('every text', () => {
  const alphabet = [
    ..."0123456789 .,:;!?-–—/()[]'&+=@#%$£€°½×<>*_~^aAbIixXmkKsStTehnRM…|²😀👍",
    ' the ',
    ' in ',
    ' No. ',
    'kg',
    'pm',
    ' $5 ',
    ' A-',
    'St. ',
    ' 1998',
  ];
  const texts = fc
    .array(fc.constantFrom(...alphabet), {maxLength: 14})
    .map(parts => parts.join('').replace(/\s+/g, ' ').trim());

  test('is read without an error; what is read whole stays as it is when it is read again', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('US', 'GB'), (text, region) => {
        const once = normalise(text, region, 'read');
        if ('text' in once && spokenOnly.test(once.text) && /[\p{L}\p{N}]/u.test(text)) {
          expect(once.text).not.toMatch(/ {2}| [.,?!]|[.,?!][.,?!]|^[ .,?!]/);
          expect(normalise(once.text, region, 'read')).toMatchObject({text: once.text});
        }
      }),
      {numRuns: 300},
    );
  });

  test('takes time in proportion to its length', () => {
    const long = [
      '1,'.repeat(5000),
      'a.'.repeat(5000),
      'aaa'.repeat(4000),
      '1-'.repeat(5000),
      "'".repeat(10_000),
      '@a'.repeat(5000),
      '1 '.repeat(5000),
    ];
    for (const text of long) {
      const started = performance.now();
      normalise(text, 'US', 'read');
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});

function normalise(text: string, region: string, onAmbiguous: OnAmbiguous = 'reject'): Rewritten {
  return rewrite(text, englishRules, {region, acronyms: new Map(), onAmbiguous, joiner: ' '});
}

function textOf(result: Rewritten): string {
  return 'text' in result ? result.text : `!${result.unreadable.rule}`;
}

/** The value of the words of a cardinal, by adding up what each word stands for. */
function valueOfWords(words: string): bigint {
  const below =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const scales = 'thousand million billion trillion quadrillion'.split(' ');
  let [total, group] = [0n, 0n];
  for (const word of words.split(/[ -]/).filter(each => each !== 'and')) {
    if (scales.includes(word)) {
      total += group * 1000n ** BigInt(scales.indexOf(word) + 1);
      group = 0n;
    } else if (word === 'hundred') {
      group *= 100n;
    } else {
      group += tens.includes(word) ? BigInt(10 * (tens.indexOf(word) + 2)) : BigInt(below.indexOf(word));
    }
  }
  return total + group;
}
