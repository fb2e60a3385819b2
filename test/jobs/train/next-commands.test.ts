import {expect, test} from 'vitest';
import {nextCommands, resumeCommand} from '../../../src/jobs/train/next-commands.js';

test('a command that goes on names who listens', () => {
  const evidence = {recognition: 'http://host:9000/v1', mos: 'off'};
  expect(resumeCommand({name: 'Voice', evidence})).toBe(
    'chatterpipe train Voice --resume --asr http://host:9000/v1 --mos off',
  );
});

test.each(['http://ana:geheim@host:9000', 'https://host/v1?api_key=geheim'])(
  'an address with a secret is left out of it: %s',
  recognition => {
    const options = {name: 'Voice', evidence: {recognition, mos: 'off'}};
    expect(resumeCommand(options)).toBe('chatterpipe train Voice --resume --mos off');
    expect(JSON.stringify(nextCommands(options, 'ds'))).not.toContain('geheim');
  },
);
