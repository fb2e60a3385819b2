'use strict';
require('../bin/require-node.cjs')();

const {mkdtempSync, readFileSync, existsSync, rmSync} = require('node:fs');
const {tmpdir} = require('node:os');
const {join} = require('node:path');
const {runNode, install, build} = require('./steps.cjs');
const {summarize} = require('./test-summary.cjs');

const isLong = process.argv.includes('--long');
const forVitest = process.argv.slice(2).filter(argument => argument !== '--long');

install();
build();
const folder = mkdtempSync(join(tmpdir(), 'chatterpipe-test-'));
const results = join(folder, 'results.json');
const exitCode = runNode(
  'node_modules/vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...forVitest],
  {env: isLong ? {CHATTERPIPE_LONG_TESTS: '1'} : {}},
);
const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
rmSync(folder, {recursive: true});

const {lines, isGood} = summarize({report, exitCode, isCi: Boolean(process.env.CI)});
console.log(lines.join('\n'));
process.exit(isGood ? 0 : 1);
