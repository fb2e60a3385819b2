'use strict';
require('../bin/require-node.cjs')();

const {readdirSync, existsSync, rmSync} = require('node:fs');
const {join} = require('node:path');
const {root, runNode, newestIn, stopUnlessDone, install, markBuilt} = require('./steps.cjs');

install();
const began = new Date();
stopUnlessDone(runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']), 'tsc');
removeOrphans();
prepareCorpora();
markBuilt(began);

/** What src/ no longer has must not stay in dist/: it would be loaded, and published. */
function removeOrphans() {
  for (const name of readdirSync(join(root, 'dist'), {recursive: true, encoding: 'utf8'})) {
    const source = name.replace(/(\.d)?\.(ts|js)$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(join(root, 'src', source))) rmSync(join(root, 'dist', name));
  }
}

/** Reads and phonemizes our corpora, where they or what reads them have changed: `generate` and `phrases` choose from that. */
function prepareCorpora() {
  const made = ['text', 'engines/phonemes', 'jobs/phrases'].map(name => newestIn(join(root, 'src', name)));
  const folder = join(root, 'dist', 'corpora');
  if (existsSync(join(folder, 'ja.json')) && newestIn(join(folder, 'ja.json')) > Math.max(...made)) return;
  stopUnlessDone(runNode('scripts/prepare-corpora.mjs', []), 'Preparing the corpora');
}
