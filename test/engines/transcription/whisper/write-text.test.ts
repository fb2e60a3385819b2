import {expect, test} from 'vitest';
import {scoreText} from '../../../../src/engines/transcription/whisper/score-text.js';
import {writeText} from '../../../../src/engines/transcription/whisper/write-text.js';
import {
  endOfText,
  files,
  highLogit,
  likelyLogProb,
  noSound,
  scriptedDecoder,
  startOfTranscript,
  tokenizer,
} from './scripted-decoder.js';

/** Says the tokens of a sentence one after the other, whatever it has read. */
const says =
  (sentence: readonly number[]) =>
  (read: readonly number[]): number =>
    sentence[read.length - 1] ?? endOfText;

async function write(follows: (read: readonly number[]) => number, draft: readonly number[], mostTokens = 100) {
  const {decoder, steps} = scriptedDecoder(follows);
  const step = await decoder.begin([startOfTranscript, ...draft], noSound);
  const written = await writeText(
    {step, promptLength: 1, text: draft},
    {decoder, sound: noSound, tokenizer, files, mostTokens},
  );
  return {written, stepCount: steps.length};
}

test('writes what is likeliest until the end of the text', async () => {
  const {written, stepCount} = await write(says([1, 2, 3]), []);
  expect(written.tokens).toEqual([1, 2, 3]);
  expect(written.meanLogProb).toBeCloseTo(likelyLogProb, 5);
  expect(stepCount).toBe(4);
});

test('a draft that is right costs no step', async () => {
  const {written, stepCount} = await write(says([1, 2, 3]), [1, 2, 3]);
  expect(written.tokens).toEqual([1, 2, 3]);
  expect(stepCount).toBe(1);
});

test.each([[[1, 2, 4]], [[4, 2, 3]], [[1, 2]], [[1, 2, 3, 4]], [[2, 1, 3]]])(
  'a draft %j changes nothing that is written',
  async draft => {
    const alone = await write(says([1, 2, 3]), []);
    const drafted = await write(says([1, 2, 3]), draft);
    expect(drafted.written).toEqual(alone.written);
  },
);

test('what depends on everything read before is the same with a draft that strays late', async () => {
  const sum = (read: readonly number[]): number =>
    read.length > 6 ? endOfText : read.reduce((total, token) => total + token, 0) % 7;
  const alone = await write(sum, []);
  const [a = 0, b = 0, c = 0] = alone.written.tokens;
  expect((await write(sum, [a, b, (c + 1) % 7, 1, 1])).written).toEqual(alone.written);
});

test('suppressed tokens are never written, and the text does not end before it begins', async () => {
  // 7 is suppressed, 8 at the beginning: then all others are equally likely, and the first is taken.
  expect(
    (await write(read => (read.length === 1 ? endOfText : (says([0, 7])(read) as number)), [])).written.tokens[0],
  ).toBe(0);
});

test('a circle ends the text, and so does the most that can be spoken', async () => {
  expect((await write(() => 5, [])).written.tokens).toHaveLength(24);
  expect((await write(read => read.length % 7, [], 10)).written.tokens).toHaveLength(10);
});

test('a score is the log-probability of each token of the text, and of its end', async () => {
  const {decoder} = scriptedDecoder(says([1, 2, 3]));
  const step = await decoder.begin([startOfTranscript, 1, 4], noSound);
  const score = scoreText(step, 1, [1, 4], tokenizer);
  expect(score.tokens.map(({text}) => text)).toEqual([' w1', ' w4']);
  expect(score.tokens[0]?.logProb).toBeCloseTo(likelyLogProb, 5);
  expect(score.tokens[1]?.logProb).toBeCloseTo(likelyLogProb - highLogit, 5);
  // It would have gone on with 3.
  expect(score.endLogProb).toBeCloseTo(likelyLogProb - highLogit, 5);
});
