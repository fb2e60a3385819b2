'use strict';

const {existsSync} = require('node:fs');
const {join} = require('node:path');
const {pathToFileURL} = require('node:url');

const packageFolder = join(__dirname, '..');
const mainFile = join(packageFolder, 'dist', 'cli', 'main.js');

// A reader that goes away (`| head`) ends no work that was begun: what is written to it afterwards is dropped, and the
// command ends with its own exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Ends the process once everything that was printed has left it. */
function exit(code) {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

/** For what fails before the command line can report it: files of the package that are missing or broken. */
function failToStart(error) {
  const text = process.argv.includes('--debug') ? error.stack : error.message;
  process.stderr.write(`chatterpipe cannot start: ${text}\n`);
  exit(70);
}

if (existsSync(mainFile)) {
  import(pathToFileURL(mainFile).href).then(({main}) => main(process.argv.slice(2))).then(exit, failToStart);
} else {
  process.stderr.write(`chatterpipe is not built yet. Run this first: npm --prefix '${packageFolder}' run build\n`);
  exit(2);
}
