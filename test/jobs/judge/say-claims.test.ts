import {expect, test} from 'vitest';
import {resolveLimits} from '../../../src/jobs/judge/resolve-limits.js';
import {type HeardSpeech, sayClaims} from '../../../src/jobs/judge/say-claims.js';

const robot = {isNatural: false, isCloned: false};
const heard: HeardSpeech = {
  models: {mos: 'dnsmos@1', speaker: 'ge2e@2'},
  hasRecording: true,
  addresses: ['embedded'],
};
const mute = 'DNSMOS is measured but refuses nothing: the embedded engine is a robot.';
const unlike = 'Likeness to the recording is measured but refuses nothing: the embedded engine does not clone.';
const said = (change: Partial<HeardSpeech> = {}, changes: Readonly<Record<string, number | null>> = {}) =>
  sayClaims(resolveLimits('default', changes, robot), {...heard, ...change});

test('one sentence for each number that refuses nothing', () => {
  expect(said()).toEqual([mute, unlike]);
  expect(sayClaims(resolveLimits('default', {}), heard)).toEqual([]);
});

test('nothing is said of what is not measured', () => {
  expect(said({models: {}})).toEqual([]);
  expect(said({models: {mos: 'dnsmos@1'}})).toEqual([mute]);
  expect(said({hasRecording: false})).toEqual([mute]);
});

test('nothing is said of what a person’s own limit refuses by', () => {
  expect(said({}, {leastDnsmosOverall: 2})).toEqual([unlike]);
  expect(said({}, {dnsmosSpread: 6})).toEqual([unlike]);
  expect(said({}, {leastSpeakerCosine: 0.4})).toEqual([mute]);
});

test('who it is', () => {
  const ofMany = (addresses: readonly string[]) => said({addresses, hasRecording: false});
  expect(ofMany(['http://a:9090'])).toEqual(['DNSMOS is measured but refuses nothing: the backend is a robot.']);
  expect(ofMany(['http://a:9090', 'http://a:9090'])).toEqual(ofMany(['http://a:9090']));
  expect(ofMany(['http://a:9090', 'http://b:9090'])).toEqual([
    'DNSMOS is measured but refuses nothing: each backend is a robot.',
  ]);
});
