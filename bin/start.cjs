'use strict';

const {existsSync} = require('node:fs');
const {join} = require('node:path');
const {pathToFileURL} = require('node:url');
const {setFlagsFromString} = require('node:v8');

const packageFolder = join(__dirname, '..');
const mainFile = join(packageFolder, 'dist', 'cli', 'main.js');

// A long generation allocates steadily and keeps little: a nursery that never grows saves 13 MB at a million phrases (docs/benchmarks.md).
setFlagsFromString('--semi-space-growth-factor=1');

// A reader that goes away (`| head`, a closed terminal) ends no work that was begun: what is written to it afterwards is dropped,
// and the command ends with its own exit code. Results that a full disk swallowed (`> file`) are a failure all the same.
let lostResults = 0;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if (stream === process.stdout && error.code === 'ENOSPC') lostResults = 13;
  });
}

/** Ends the process once everything that was printed has left it. */
function exit(code) {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code || lostResults)));
}

/** For what fails before the command line can report it: files of the package that are missing or broken. */
function failToStart(error) {
  const text = process.argv.includes('--debug') ? error.stack : error.message;
  process.stderr.write(`chatterpipe cannot start: ${text}\n`);
  exit(error.code === 'EMFILE' ? 13 : 70);
}

if (existsSync(mainFile)) {
  import(pathToFileURL(mainFile).href).then(({main}) => main(process.argv.slice(2))).then(exit, failToStart);
} else {
  process.stderr.write(`chatterpipe is not built yet. Run this first: npm --prefix '${packageFolder}' run build\n`);
  exit(2);
}
