import {expect, test} from 'vitest';
import {refusesNothingFor, unclaimedLimits, usualClaims} from '../../../src/quality/verdict/claims.js';
import {defaultLimits, presetNames, presets} from '../../../src/quality/verdict/presets.js';

test('a robot is not judged by how natural it sounds, nor what does not clone by its likeness; by everything else both are', () => {
  expect(unclaimedLimits(usualClaims)).toEqual([]);
  expect(unclaimedLimits({isNatural: false, isCloned: true})).toEqual(['leastDnsmosOverall', 'dnsmosSpread']);
  expect(unclaimedLimits({isNatural: true, isCloned: false})).toEqual(['leastSpeakerCosine']);
  expect(unclaimedLimits({isNatural: false, isCloned: false})).toEqual([
    'leastDnsmosOverall',
    'dnsmosSpread',
    'leastSpeakerCosine',
  ]);
});

test.each(presetNames)('every claim is judged by %s', preset => {
  expect(refusesNothingFor('isNatural', presets[preset])).toBe(false);
  expect(refusesNothingFor('isCloned', presets[preset])).toBe(false);
});

test('one limit that is left refuses something', () => {
  expect(refusesNothingFor('isNatural', {...defaultLimits, leastDnsmosOverall: null})).toBe(false);
  expect(refusesNothingFor('isNatural', {...defaultLimits, leastDnsmosOverall: null, dnsmosSpread: null})).toBe(true);
  expect(refusesNothingFor('isCloned', {...defaultLimits, leastSpeakerCosine: null})).toBe(true);
});
