import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {typeCommand} from '../../src/base/type-command.js';

test('plain words stand as they are', () => {
  expect(typeCommand('chatterpipe', 'redo', 'datasets/malay_voice', '42')).toBe(
    'chatterpipe redo datasets/malay_voice 42',
  );
});

test.each(['my data', "it's", '$(touch x)', 'a;b', '`id`', '日本', '', 'a\nb', '*'])('a shell reads %j back', word => {
  const {stdout} = spawnSync('sh', ['-c', `${typeCommand('printf', '%s', word)}`], {encoding: 'utf8'});
  expect(stdout).toBe(word);
});
