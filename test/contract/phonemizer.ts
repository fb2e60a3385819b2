import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Phonemizer, PhonemizerKind} from '../../src/engines/phonemes/phonemizer.js';

/** What an implementation brings to the suite. */
export type PhonemizerCase = {
  readonly open: () => Promise<Phonemizer>;
  readonly kind: PhonemizerKind;
  /** At least five different sentences of its language. */
  readonly sentences: readonly string[];
  /** A text with two clauses, and the unit that stands between them. */
  readonly twoClauses: string;
  readonly clauseMark: string;
  /** A word that it cannot read as a word, inside a text. */
  readonly unreadable: {readonly text: string; readonly word: string};
};

/** The promises of `Phonemizer`, on a real one. */
export function describePhonemizer(
  name: string,
  {open, kind, sentences, twoClauses, clauseMark, unreadable}: PhonemizerCase,
): void {
  describe(`phonemizer ${name}`, () => {
    let phonemizer: Phonemizer;
    beforeAll(async () => {
      phonemizer = await open();
    });
    afterAll(() => phonemizer.close());

    test('says what kind it is and gives units without empty ones', async () => {
      expect(phonemizer.kind).toBe(kind);
      for (const {units} of await phonemizer.phonemizeAll(sentences)) {
        expect(units.length).toBeGreaterThan(3);
        expect(units).not.toContain('');
      }
    });

    test('another text has other units', async () => {
      const all = await phonemizer.phonemizeAll(sentences);
      expect(new Set(all.map(({units}) => units.join('\n'))).size).toBe(new Set(sentences).size);
    });

    test('the same text gives the same, alone, in a batch, after others, in another instance', async () => {
      const forwards = await phonemizer.phonemizeAll(sentences);
      const backwards = await phonemizer.phonemizeAll([...sentences].reverse());
      expect([...backwards].reverse()).toEqual(forwards);
      for (const [at, sentence] of sentences.slice(0, 5).entries()) {
        expect(await phonemizer.phonemize(sentence)).toEqual(forwards[at]);
      }
      const another = await open();
      expect(await another.phonemizeAll(sentences)).toEqual(forwards);
      await another.close();
    });

    test('a batch larger than one task keeps its order', async () => {
      const many = Array.from({length: 450}, (_, at) => sentences[at % sentences.length] as string);
      const expected = await phonemizer.phonemizeAll(sentences);
      expect(await phonemizer.phonemizeAll(many)).toEqual(many.map((_, at) => expected[at % sentences.length]));
    });

    test('marks between clauses are kept', async () => {
      expect((await phonemizer.phonemize(twoClauses)).units).toContain(clauseMark);
    });

    test('what is not read as a word is named', async () => {
      expect((await phonemizer.phonemize(unreadable.text)).spelled).toContain(unreadable.word);
    });

    test('texts of which nothing is to be said have no units, no switches and nothing spelled', async () => {
      const nothing = {units: [], switches: [], spelled: []};
      expect(await phonemizer.phonemizeAll([])).toEqual([]);
      expect(await phonemizer.phonemizeAll(['', '   '])).toEqual([nothing, nothing]);
    });

    test('hostile texts are units or none, and leave the next text as it was', async () => {
      const [sentence = ''] = sentences;
      const before = await phonemizer.phonemize(sentence);
      const hostile = [
        '\0',
        '\u0001[5s',
        '\ud800',
        '[[hE]]',
        '<speak>',
        '\u{1F600}',
        '((()',
        '\n\n',
        '_',
        '|'.repeat(99),
      ];
      expect(await phonemizer.phonemizeAll(hostile)).toHaveLength(hostile.length);
      expect(await phonemizer.phonemize(sentence)).toEqual(before);
    });

    test('a signal that fires stops the batch, and the next one is done', async () => {
      await expect(phonemizer.phonemizeAll(sentences, {signal: AbortSignal.abort()})).rejects.toMatchObject({
        code: 'STOPPED',
      });
      expect(await phonemizer.phonemizeAll(sentences)).toHaveLength(sentences.length);
    });

    test('closed, it takes nothing more; closing twice is fine', async () => {
      const shortLived = await open();
      await shortLived.close();
      await shortLived.close();
      await expect(shortLived.phonemize('a')).rejects.toMatchObject({code: 'STOPPED'});
    });
  });
}
