import {describe, expect, test} from 'vitest';
import {parseLanguage} from '../../../src/text/language.js';
import {malayEnglishWords} from '../../../src/text/lexicon/ms-english.js';
import {type NormaliseOptions, normaliseText} from '../../../src/text/normalise/normalise-text.js';
import {readCases} from './read-cases.js';

const usual: NormaliseOptions = {
  language: 'ms',
  region: 'MY',
  acronyms: new Map(),
  lexicon: new Map(),
  onAmbiguous: 'reject',
};

const spoken = (text: string, options: Partial<NormaliseOptions> = {}): string => {
  const outcome = normaliseText(text, {...usual, ...options});
  return 'spokenText' in outcome ? outcome.spokenText : `!${outcome.refused.rule}`;
};

test('every change is told, with its place in the cleaned text', () => {
  const text = 'Tiket  RM15.50, pukul 3.30 ptg';
  const outcome = normaliseText(text, usual);
  expect(outcome).toEqual({
    spokenText: 'Tiket lima belas ringgit lima puluh sen, pukul tiga tiga puluh petang.',
    cleaning: ['white-space'],
    changes: [
      {rule: 'money', start: 6, end: 13, before: 'RM15.50', after: 'lima belas ringgit lima puluh sen'},
      {rule: 'clock-time', start: 21, end: 29, before: '3.30 ptg', after: 'tiga tiga puluh petang'},
      {rule: 'final-stop', start: 29, end: 29, before: '', after: '.'},
    ],
    unsaid: [],
  });
});

describe('what is ambiguous', () => {
  test('is refused with its readings', () => {
    expect(normaliseText('Harga 2.30 je.', usual)).toMatchObject({
      refused: {rule: 'ambiguous'},
      readings: ['pukul dua tiga puluh', 'dua perpuluhan tiga kosong'],
    });
  });
  test('is read in the likeliest way, or kept, where that was asked for', () => {
    expect(spoken('Harga 2.30 je.', {onAmbiguous: 'read'})).toBe('Harga pukul dua tiga puluh je.');
    expect(spoken('Harga 2.30 je.', {onAmbiguous: 'keep'})).toBe('Harga 2.30 je.');
  });
});

describe('a lexicon', () => {
  const lexicon = new Map([
    ['rm15.50', 'seratus'],
    ['5g', 'lima ji'],
    ['miting', 'mesyuarat'],
  ]);
  test('wins over every rule, whatever the case', () => {
    expect(spoken('Tiket RM15.50, telefon 5G.', {lexicon})).toBe('Tiket seratus, telefon lima ji.');
  });
  test('lets other languages say what nobody here can read', () => {
    expect(spoken('Simu ya 5G ni nzuri', {language: 'sw', region: 'KE'})).toBe('!unread');
    expect(spoken('Simu ya 5G ni nzuri', {language: 'sw', region: 'KE', lexicon})).toBe('Simu ya lima ji ni nzuri.');
  });
  test('finds words inside scripts without spaces', () => {
    expect(spoken('我用WiFi上网', {language: 'zh', region: 'CN', lexicon: new Map([['wifi', '无线']])})).toBe(
      '我用无线上网。',
    );
  });
});

describe('English in Malay', () => {
  test('is respelled where it is tagged, its numbers read in English', () => {
    expect(spoken('Boleh tolong [en]check email[/en] tu?', {language: 'ms-en'})).toBe('Boleh tolong cek e-mel tu?');
    expect(spoken('Aku ada [en]2 meetings[/en].', {language: 'ms-en'})).toMatch(/^Aku ada tu /);
  });
  test('is respelled outside of tags where no Malay sentence of ours has the word', () => {
    expect(spoken('Esok ada meeting di sana.')).toBe('Esok ada miting di sana.');
    expect(spoken('Saya minum air sejuk, jam dua main bola.')).toBe('Saya minum air sejuk, jam dua main bola.');
  });
  test('is named where no row says how', () => {
    const outcome = normaliseText('Dia [en]zigzagged[/en] di jalan.', {...usual, language: 'ms-en'});
    expect(outcome).toMatchObject({spokenText: 'Dia zigzagged di jalan.', unsaid: ['zigzagged']});
  });
});

test('other languages get punctuation that Piper knows, and a closing mark', () => {
  const options = {language: 'sw', region: 'KE'};
  expect(spoken('Habari ya asubuhi… karibu (sana)', options)).toBe('Habari ya asubuhi, karibu, sana.');
  expect(spoken('Karibu – sana 😀', options)).toBe('Karibu, sana.');
});

describe.each(['ms', 'en', 'zh', 'ja'])('the cases of %s, read as phrases are', language => {
  const options: NormaliseOptions = {...usual, language, region: parseLanguage(language).region, onAmbiguous: 'read'};
  const read = readCases(language).flatMap(({input}) => {
    const outcome = normaliseText(input, options);
    return 'spokenText' in outcome ? [outcome.spokenText] : [];
  });

  test('stay what they are when they are read again', () => {
    expect(read.length).toBeGreaterThan(200);
    expect(read.filter(text => spoken(text, options) !== text)).toEqual([]);
  });
});

test('a respelling is not read again: every row of the table stays what it is', () => {
  const rows = Object.entries(malayEnglishWords).map(([word, respelled]) => ({
    word,
    text: `Dia kata ${respelled} itu.`,
  }));
  expect(rows.length).toBeGreaterThan(1200);
  expect(rows.filter(({text}) => spoken(text) !== text)).toEqual([]);
});
