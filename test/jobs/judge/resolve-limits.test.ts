import {expect, test} from 'vitest';
import {resolveLimits, withClaims} from '../../../src/jobs/judge/resolve-limits.js';
import {usualClaims} from '../../../src/quality/verdict/claims.js';
import {presetNames, presets} from '../../../src/quality/verdict/presets.js';

const robot = {isNatural: false, isCloned: false};
const off = {leastDnsmosOverall: null, dnsmosSpread: null, leastSpeakerCosine: null};

test.each(presetNames)(
  '%s is as it stands for speech that claims everything, and lacks three limits for a robot',
  preset => {
    expect(resolveLimits(preset, {})).toEqual({
      limits: presets[preset],
      name: preset,
      asked: {preset, changes: {}},
      claims: usualClaims,
    });
    expect(resolveLimits(preset, {}, robot)).toEqual({
      limits: {...presets[preset], ...off},
      name: preset,
      // Nobody asked for that: another backend is judged by all of the preset.
      asked: {preset, changes: {}},
      claims: robot,
    });
  },
);

test('a limit that a person asks for holds whatever the speech claims', () => {
  const asked = resolveLimits('default', {leastDnsmosOverall: 2.2, leastSnrDb: 25}, robot);
  expect(asked.limits).toEqual({...presets.default, ...off, leastDnsmosOverall: 2.2, leastSnrDb: 25});
  expect(asked.name).toBe('default leastDnsmosOverall=2.2 leastSnrDb=25');
  expect(asked.asked.changes).toEqual({leastDnsmosOverall: 2.2, leastSnrDb: 25});
});

test('the limits that were asked for are found again for speech of other claims', () => {
  const asked = resolveLimits('strict', {leastSnrDb: 30});
  const ofRobot = withClaims(asked, robot);
  expect(ofRobot).toEqual(resolveLimits('strict', {leastSnrDb: 30}, robot));
  expect(withClaims(ofRobot, usualClaims)).toEqual(asked);
});
