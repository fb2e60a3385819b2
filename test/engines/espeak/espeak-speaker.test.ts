import {describe, expect, test} from 'vitest';
import {speakerLike} from '../../../src/engines/espeak/espeak-speaker.js';

const somebody = {id: 'x.wav', name: 'X'};

describe('speakerLike', () => {
  test('finds the settings measured for a pitch: 103 Hz is pitch 50 of the low voice, 200 Hz is 60 of the high one', () => {
    expect(speakerLike(somebody, {pitchHz: 103, syllablesPerSecond: 6.2})).toEqual({
      ...somebody,
      variant: '',
      pitch: 50,
      rate: 175,
    });
    expect(speakerLike(somebody, {pitchHz: 200, syllablesPerSecond: 6.2})).toEqual({
      ...somebody,
      variant: '+f1',
      pitch: 60,
      rate: 175,
    });
  });

  test('goes between measured settings in proportion', () => {
    expect(speakerLike(somebody, {pitchHz: 98, syllablesPerSecond: 6.2}).pitch).toBe(45);
    expect(speakerLike(somebody, {pitchHz: 235.5, syllablesPerSecond: 6.2}).pitch).toBe(75);
  });

  test('draws in what no setting reaches', () => {
    expect(speakerLike(somebody, {pitchHz: 40, syllablesPerSecond: 1})).toMatchObject({
      variant: '',
      pitch: 0,
      rate: 110,
    });
    expect(speakerLike(somebody, {pitchHz: 900, syllablesPerSecond: 30})).toMatchObject({
      variant: '+f1',
      pitch: 99,
      rate: 260,
    });
  });
});
