import {expect, test} from 'vitest';
import {toClipNumbers} from '../../src/cli/parse-option.js';
import {runCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

test('numbers of phrases are read as the files have them', () => {
  expect(toClipNumbers(['42', 'voice_00007', 'voice_00100.wav', '0'])).toEqual([42, 7, 100, 0]);
});

test.each(['abc', '3-6', '-1', '1.5', '', '12345678901'])('%j is no number of a phrase', text => {
  expect(() => toClipNumbers(['1', text])).toThrow(`"${text}" is not the number of a phrase.`);
});

test.each(['keep', 'drop', 'redo', 'listen'])('%s says so, and it is no bug of ours', async command => {
  expect(await runCli([command, 'ds', 'abc'], {cwd: await temporaryFolder()})).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr:
      'chatterpipe: "abc" is not the number of a phrase.\n  Write 42 or voice_00042.wav; several with blanks between them.\n',
  });
});
