import {expect, test} from 'vitest';
import {measurementDigest, parseMeasurement, unreadableLine} from '../../src/dataset/measurements.js';

const key = '7f78a114369aacda6086a4e307b372e7';

test('a line is a record, with or without a clip', () => {
  expect(parseMeasurement(unreadableLine(key, 2))).toEqual({v: 1, key, take: 2, clip: null});
  const line = JSON.stringify({
    v: 1,
    key,
    take: 0,
    clip: 'ab',
    pitchHz: 120,
    transcript: 'hai',
    models: {mos: 'x'},
    edits: [],
  });
  expect(parseMeasurement(line)).toMatchObject({pitchHz: 120, transcript: 'hai'});
});

test.each([
  ['is cut', '{"v":1,"key":"7f78'],
  ['has no key', '{"v":1,"take":0}'],
  ['has a word for a number', `{"v":1,"key":"${key}","take":0,"clip":"ab","durationSeconds":"abc"}`],
  ['has nothing for a number', `{"v":1,"key":"${key}","take":0,"clip":"ab","rmsDbfs":null}`],
  ['is no object', 'null'],
])('a line that %s counts as not there', (_what, line) => {
  expect(parseMeasurement(line)).toBeUndefined();
});

test('lines of the same content are alike in whatever order', () => {
  expect(measurementDigest('{"a":1,"b":2}')).toBe(measurementDigest('{"b":2,"a":1}'));
  expect(measurementDigest('{"a":1,"b":2}')).not.toBe(measurementDigest('{"a":1,"b":3}'));
});
