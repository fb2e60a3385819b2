'use strict';
require('../bin/require-node.cjs')();

const {readdirSync} = require('node:fs');
const {join} = require('node:path');
const {root, runNode, install, build} = require('./steps.cjs');

install();
build();
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'bench'))
  .filter(name => name.endsWith('.bench.mjs') && (wanted.length === 0 || wanted.some(part => name.includes(part))))
  .sort();
if (files.length === 0) {
  console.error(`No bench is named like ${wanted.join(', ')}.`);
  process.exit(2);
}
const failed = files.filter(name => {
  console.log(`\n── ${name}`);
  return runNode(`bench/${name}`, []) !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
