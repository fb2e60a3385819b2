import {Command} from 'commander';
import {expect, test} from 'vitest';
import {addProcessingOptions, type ProcessingFlags, toProcessing} from '../../src/cli/commands/processing-options.js';

function read(...argv: readonly string[]) {
  const command = addProcessingOptions(new Command())
    .exitOverride()
    .configureOutput({writeErr: () => {}});
  return toProcessing(command.parse(argv, {from: 'user'}).opts<ProcessingFlags>());
}

test('a number is a number, off is none, and what is not said is left out', () => {
  expect(read()).toEqual({});
  expect(read('--loudness', '-20', '--longest-pause', '900', '--notch', '4900')).toEqual({
    loudnessLufs: -20,
    longestPauseMs: 900,
    notchHz: 4900,
  });
  expect(read('--loudness', 'off', '--longest-pause', 'off', '--notch', 'off')).toEqual({
    loudnessLufs: null,
    longestPauseMs: null,
    notchHz: null,
  });
});

test('anything else is refused', () => {
  expect(() => read('--notch', 'none')).toThrow('"none" is neither a number nor off.');
});
