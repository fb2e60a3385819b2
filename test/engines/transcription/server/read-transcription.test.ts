import {expect, test} from 'vitest';
import {readTranscription} from '../../../../src/engines/transcription/server/read-transcription.js';

test('the whole answer: text, words and the mean over segments by their tokens', () => {
  const answer = {
    text: ' Good morning. How are you? ',
    language: 'english',
    duration: 2.5,
    words: [
      {word: 'Good', start: 0, end: 0.3},
      {word: ' morning', start: 0.3, end: 0.8},
    ],
    segments: [
      {id: 0, avg_logprob: -0.1, tokens: [1, 2, 3]},
      {id: 1, avg_logprob: -0.5, tokens: [4]},
    ],
  };
  const read = readTranscription(answer);
  expect(read?.text).toBe('Good morning. How are you?');
  expect(read?.words).toEqual([
    {text: 'Good', startSeconds: 0, endSeconds: 0.3},
    {text: 'morning', startSeconds: 0.3, endSeconds: 0.8},
  ]);
  expect(read?.meanLogProb).toBeCloseTo((3 * -0.1 + -0.5) / 4, 9);
});

test('the text alone is enough', () => {
  expect(readTranscription({text: 'Hello.'})).toEqual({text: 'Hello.', words: []});
});

test('a recogniser that turns in a circle is not written down for ever', () => {
  expect(readTranscription({text: 'ha '.repeat(100_000)})?.text).toHaveLength(2000);
});

test('words may stand in the segments, and odd ones are left out whole', () => {
  const words = [{word: 'Hi', start: 0, end: 0.2}];
  expect(readTranscription({text: 'Hi', segments: [{words}]})?.words).toHaveLength(1);
  expect(readTranscription({text: 'Hi', words: 'none', segments: null})).toEqual({text: 'Hi', words: []});
});

test.each([[undefined], [null], ['Hello.'], [{}], [{text: 3}], [[]], [{error: 'no'}]])('%j is no transcript', json => {
  expect(readTranscription(json)).toBeUndefined();
});
