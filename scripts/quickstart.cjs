'use strict';
require('../bin/require-node.cjs')();

const {existsSync, readdirSync} = require('node:fs');
const {join} = require('node:path');
const {root, runNode, stopUnlessDone, install, build} = require('./steps.cjs');

const dataset = 'datasets/quickstart';
const choice = ['--backend', 'embedded', '--voice', 'robot-mid.wav', '--language', 'ms', '--count', '20'];

install();
build();
chatterpipe(['generate', ...choice, '--output', dataset]);
chatterpipe(['verify', dataset]);
console.log(closingWords());

function chatterpipe(args) {
  console.log(`\n$ chatterpipe ${args.join(' ')}`);
  stopUnlessDone(runNode('bin/chatterpipe.cjs', args), `chatterpipe ${args[0]}`);
}

function closingWords() {
  const wavs = join(root, dataset, 'wavs');
  const [first] = existsSync(wavs) ? readdirSync(wavs).sort() : [];
  return `
Your first dataset is in ${dataset}
  listen to   ${dataset}/wavs/${first}
  read        ${dataset}/metadata.csv

The voice is a robot's (eSpeak NG, inside this program): good for trying out and for nothing else. For a voice that is
worth training, start a ChatterBox server and name it:

  npx chatterpipe speakers list --backend http://localhost:9090
  npx chatterpipe generate --backend http://localhost:9090 --voice anwar.wav --language ms --count 200 --output datasets/malay_voice

More: npx chatterpipe --help, README.md, docs/`;
}
