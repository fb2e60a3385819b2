import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatterpipe-bin-'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), {recursive: true});
});
afterEach(() => rmSync(folder, {recursive: true}));

/** Puts a command line of our own in the place of the built one. */
function plantMain(source: string): void {
  mkdirSync(join(folder, 'dist', 'cli'), {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'dist', 'cli', 'main.js'), source);
}

function runBin(args: readonly string[] = [], nodeArgs: readonly string[] = []) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [...nodeArgs, join(folder, 'bin', 'chatterpipe.cjs'), ...args],
    {encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

describe('the bin file', () => {
  test.each(['bin/chatterpipe.cjs', ...['quickstart', 'test', 'check', 'build'].map(name => `scripts/${name}.cjs`)])(
    'an old Node gets one plain line from %s',
    file => {
      const disguise = join(folder, 'disguise.cjs');
      writeFileSync(
        disguise,
        "Object.defineProperty(process, 'version', {value: 'v18.20.8'});\n" +
          "Object.defineProperty(process.versions, 'node', {value: '18.20.8'});\n",
      );
      const {status, stdout, stderr} = spawnSync(process.execPath, ['--require', disguise, join(root, file)], {
        encoding: 'utf8',
      });
      expect({status, stdout, stderr}).toEqual({
        status: 2,
        stdout: '',
        stderr:
          'chatterpipe needs Node 20.19 or newer; this is v18.20.8. Get a newer one from https://nodejs.org or with: nvm install 20\n',
      });
    },
  );

  test('a package that is not built says how to build it', () => {
    expect(runBin()).toEqual({
      status: 2,
      stdout: '',
      stderr: `chatterpipe is not built yet. Run this first: npm --prefix '${folder}' run build\n`,
    });
  });

  test('hands on the arguments and ends with the exit code of the command line', () => {
    plantMain("export const main = async args => { process.stdout.write(args.join('+')); return 14; };");
    expect(runBin(['verify', 'a b'])).toEqual({status: 14, stdout: 'verify+a b', stderr: ''});
  });

  test('ends although something is still open', () => {
    plantMain('export const main = async () => { setInterval(() => {}, 1000); return 0; };');
    expect(runBin().status).toBe(0);
  });

  test('a package that cannot start says so in one line, and with --debug where', () => {
    plantMain("throw new Error('the disk ate it');");
    expect(runBin()).toEqual({status: 70, stdout: '', stderr: 'chatterpipe cannot start: the disk ate it\n'});
    expect(runBin(['--debug']).stderr).toMatch(/^chatterpipe cannot start: Error: the disk ate it\n {4}at /);
  });

  test('a reader that goes away ends nothing and is not spoken of', () => {
    plantMain(`
      import {writeFileSync} from 'node:fs';
      export const main = async () => {
        for (let line = 0; line < 50; line++) {
          process.stdout.write('x'.repeat(100_000) + '\\n');
          await new Promise(resolve => setTimeout(resolve, 2));
        }
        writeFileSync(${JSON.stringify(join(folder, 'done'))}, 'to the end');
        return 3;
      };`);
    const command = `"${process.execPath}" "${join(folder, 'bin', 'chatterpipe.cjs')}"`;
    const script = `{ ${command}; echo "exit $?" >&2; } | head -c 10; cat "${join(folder, 'done')}"`;
    const {stdout, stderr} = spawnSync('sh', ['-c', script], {encoding: 'utf8'});
    expect({stdout, stderr}).toEqual({stdout: 'xxxxxxxxxxto the end', stderr: 'exit 3\n'});
  });
});
