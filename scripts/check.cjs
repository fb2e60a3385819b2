'use strict';
require('../bin/require-node.cjs')();

const {runNode, install, build} = require('./steps.cjs');

const biome = 'tools/node_modules/@biomejs/biome/bin/biome';
const vitest = 'node_modules/vitest/vitest.mjs';

install();
install('tools');
if (process.argv.includes('--format')) process.exit(runNode(biome, ['check', '--write', '.']));
build();

/** Every step runs, also after one that failed: one look shows all there is to mend. */
const steps = [
  ['types', () => runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json'])],
  ['lint and format', () => runNode(biome, ['ci', '--error-on-warnings', '.'])],
  ['unused code and dependencies', () => runNode('tools/node_modules/knip/bin/knip.js', [])],
  ['rooms', () => runNode(vitest, ['run', 'test/rooms'])],
  ['documented examples', () => runNode(vitest, ['run', 'test/docs'])],
  ['sizes', () => runNode('scripts/sizes.cjs', [])],
];

const results = steps.map(([name, run]) => {
  console.log(`\n── ${name}`);
  return {name, isGood: run() === 0};
});

console.log('\n── summary');
for (const {name, isGood} of results) console.log(`${isGood ? 'good  ' : 'FAILED'}  ${name}`);
process.exit(results.every(({isGood}) => isGood) ? 0 : 1);
