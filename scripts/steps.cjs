'use strict';
// The small steps that the scripts share: run a program, install what is missing, build what is old.

const {spawnSync} = require('node:child_process');
const {existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync} = require('node:fs');
const {join} = require('node:path');

const root = join(__dirname, '..');
const builtStamp = join(root, 'node_modules', '.cache', 'chatterpipe', 'built');

/** Runs Node on a file of the tree, in the root, with our own streams. Returns its exit code; a signal counts as 1. */
function runNode(file, args, {env = {}} = {}) {
  const options = {cwd: root, stdio: 'inherit', env: {...process.env, ...env}};
  return spawnSync(process.execPath, [join(root, file), ...args], options).status ?? 1;
}

/** Ends the script where a step failed: its own output has said why. */
function stopUnlessDone(exitCode, what) {
  if (exitCode === 0) return;
  console.error(`\n${what} failed (exit code ${exitCode}).`);
  process.exit(1);
}

/** Installs the packages of a folder if they are missing or older than its lock file. */
function install(folder = '.') {
  const lock = join(root, folder, 'package-lock.json');
  const installed = join(root, folder, 'node_modules', '.package-lock.json');
  if (modifiedAt(installed) >= modifiedAt(lock)) return;
  console.log(`Installing packages${folder === '.' ? '' : ` of ${folder}/`} (npm install) …`);
  stopUnlessDone(runNpm(['install', '--include=dev', '--no-audit', '--no-fund'], join(root, folder)), 'npm install');
  // npm leaves the file alone when nothing had to change; without this the next start would install again.
  if (existsSync(installed)) utimesSync(installed, new Date(), new Date());
}

/** Builds dist/ if it is missing or older than what it is made of. */
function build() {
  const newest = Math.max(...['src', 'tsconfig.json', 'tsconfig.build.json'].map(name => newestIn(join(root, name))));
  if (existsSync(join(root, 'dist')) && modifiedAt(builtStamp) >= newest) return;
  console.log('Building dist/ (tsc) …');
  stopUnlessDone(runNode('scripts/build.cjs', []), 'The build');
}

/** Remembers that dist/ is as new as src/ was at `time`. */
function markBuilt(time) {
  mkdirSync(join(builtStamp, '..'), {recursive: true});
  writeFileSync(builtStamp, '');
  utimesSync(builtStamp, time, time);
}

module.exports = {root, runNode, stopUnlessDone, install, build, markBuilt, newestIn};

/** npm's own script where npm started us (it needs no shell, also on Windows), else the npm on the PATH. */
function runNpm(args, cwd) {
  const npmScript = process.env.npm_execpath;
  const options = {cwd, stdio: 'inherit'};
  if (npmScript?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [npmScript, ...args], options).status ?? 1;
  return spawnSync('npm', args, {...options, shell: process.platform === 'win32'}).status ?? 1;
}

function modifiedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** The latest change below a path; a folder's own time tells of files that were removed. */
function newestIn(path) {
  const own = modifiedAt(path);
  if (!statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map(name => newestIn(join(path, name))));
}
