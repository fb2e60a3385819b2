'use strict';
require('../bin/require-node.cjs')();

const {readdirSync, existsSync, rmSync} = require('node:fs');
const {join} = require('node:path');
const {root, runNode, stopUnlessDone, install, markBuilt} = require('./steps.cjs');

install();
const began = new Date();
stopUnlessDone(runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']), 'tsc');
removeOrphans();
markBuilt(began);

/** What src/ no longer has must not stay in dist/: it would be loaded, and published. */
function removeOrphans() {
  for (const name of readdirSync(join(root, 'dist'), {recursive: true, encoding: 'utf8'})) {
    const source = name.replace(/(\.d)?\.(ts|js)$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(join(root, 'src', source))) rmSync(join(root, 'dist', name));
  }
}
