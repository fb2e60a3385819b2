import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

type Report = {testResults: {name: string; status: string; assertionResults: {status: string; fullName: string}[]}[]};
type Run = {report: Report | undefined; exitCode: number; isCi: boolean};

const {summarize} = createRequire(import.meta.url)('../../scripts/test-summary.cjs') as {
  summarize(run: Run): {lines: string[]; isGood: boolean};
};

const file = join(import.meta.dirname, 'a.test.ts');

/** A run of one file whose tests ended as told. */
function runOf(statuses: readonly string[], {exitCode = 0, isCi = false, fileStatus = 'passed'} = {}) {
  const assertionResults = statuses.map((status, index) => ({status, fullName: `test ${index + 1}`}));
  return summarize({report: {testResults: [{name: file, status: fileStatus, assertionResults}]}, exitCode, isCi});
}

describe('the closing line of a test run', () => {
  test('counts what passed', () => {
    expect(runOf(['passed', 'passed'])).toEqual({lines: ['2 passed, 0 failed'], isGood: true});
  });

  test('counts what failed', () => {
    expect(runOf(['passed', 'failed'], {exitCode: 1, fileStatus: 'failed'})).toEqual({
      lines: ['1 passed, 1 failed'],
      isGood: false,
    });
  });

  test('a file that did not load is a failure', () => {
    expect(runOf([], {exitCode: 1, fileStatus: 'failed'}).lines).toEqual(['0 passed, 1 failed']);
  });

  test('a run that went wrong although every test passed is a failure', () => {
    expect(runOf(['passed'], {exitCode: 1})).toEqual({lines: ['1 passed, 1 failed'], isGood: false});
  });

  test('a run that left no report is a failure', () => {
    expect(summarize({report: undefined, exitCode: 1, isCi: false})).toEqual({
      lines: ['0 passed, 1 failed'],
      isGood: false,
    });
  });

  test('a run without tests is no success', () => {
    expect(runOf([])).toEqual({lines: ['0 passed, 0 failed'], isGood: false});
  });

  test('names what was skipped', () => {
    const {lines, isGood} = runOf(['passed', 'skipped']);
    expect(lines[0]).toMatch(/^Skipped(; this machine has no .+)?:$/);
    expect(lines.slice(1)).toEqual(['  test/house/a.test.ts: test 2', '', '1 passed, 0 failed, 1 skipped']);
    expect(isGood).toBe(true);
  });

  test('on CI a skip is a failure', () => {
    const {lines, isGood} = runOf(['passed', 'skipped'], {isCi: true});
    expect(lines.slice(-3)).toEqual(['On CI a skipped test is a failure.', '', '1 passed, 0 failed, 1 skipped']);
    expect(isGood).toBe(false);
  });
});
