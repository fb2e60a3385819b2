'use strict';

const {spawnSync} = require('node:child_process');
const {readdirSync, readFileSync} = require('node:fs');
const {join, relative} = require('node:path');
const {root} = require('./steps.cjs');

/**
 * The last lines of a test run: what was skipped and for want of which program, then `N passed, N failed` alone on a line
 * (with `, N skipped` where some were). `report` is vitest's JSON report, absent if it did not come to write one. A file
 * that did not load counts as one failure, and so does a run that went wrong in another way. On CI a skip is no success.
 */
function summarize({report, exitCode, isCi}) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({name, assertionResults}) => assertionResults.map(each => ({...each, file: name})));
  const count = (...states) => tests.filter(({status}) => states.includes(status)).length;
  const brokenFiles = files.filter(
    file => file.status === 'failed' && file.assertionResults.every(each => each.status !== 'failed'),
  );
  const passed = count('passed');
  const failed = Math.max(count('failed') + brokenFiles.length, exitCode === 0 ? 0 : 1);
  const skipped = tests.filter(({status}) => ['skipped', 'pending', 'todo', 'disabled'].includes(status));
  const lines =
    skipped.length === 0 ? [] : [...skippedLines(skipped), ...(isCi ? ['On CI a skipped test is a failure.'] : []), ''];
  const closing = `${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`;
  return {lines: [...lines, closing], isGood: failed === 0 && passed > 0 && !(isCi && skipped.length > 0)};
}

function skippedLines(skipped) {
  const missing = wantedPrograms().filter(name => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  const why = missing.length === 0 ? '' : `; this machine has no ${missing.join(', ')}`;
  return [`Skipped${why}:`, ...skipped.map(({file, fullName}) => `  ${relative(root, file)}: ${fullName}`)];
}

/** The programs that tests ask for by name: `hasProgram('sox')`. */
function wantedPrograms() {
  const files = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.ts'),
  );
  const names = files.flatMap(name => [
    ...readFileSync(join(root, 'test', name), 'utf8').matchAll(/hasProgram\('([\w.-]+)'\)/g),
  ]);
  return [...new Set(names.map(([, program]) => program))].sort();
}

module.exports = {summarize};
