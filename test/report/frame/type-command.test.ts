import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {commandLine, typeCommand} from '../../../src/report/frame/type-command.js';

test('plain words stand as they are', () => {
  expect(typeCommand('chatterpipe', 'redo', 'datasets/malay_voice', '42')).toBe(
    'chatterpipe redo datasets/malay_voice 42',
  );
});

test.each(['my data', "it's", '$(touch x)', 'a;b', '`id`', '日本', '', 'a\nb', '*'])('a shell reads %j back', word => {
  const {stdout} = spawnSync('sh', ['-c', `${typeCommand('printf', '%s', word)}`], {encoding: 'utf8'});
  expect(stdout).toBe(word);
});

test('a command is one piece to select, and its options do not break', () => {
  expect(commandLine('chatterpipe generate --output <x>').markup).toBe(
    '<code class="command" dir="ltr">chatterpipe generate <span>--output</span> &lt;x&gt;</code>',
  );
});
