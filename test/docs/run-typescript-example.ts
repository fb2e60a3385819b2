import {execFile} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Example} from './read-examples.js';
import type {Workplace} from './workplace.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/**
 * Type-checks a `ts` example as strictly as our own code, against the package as its users see it, and runs it in the
 * workplace. Gives what it printed; rejects with what the compiler or Node said.
 */
export async function runTypeScriptExample({text, line}: Example, {folder, environment}: Workplace): Promise<string> {
  const project = join(folder, `.example-${line}`);
  mkdirSync(join(project, 'node_modules', '@types'), {recursive: true});
  symlinkSync(root, join(project, 'node_modules', 'chatterpipe'));
  symlinkSync(join(root, 'node_modules', '@types', 'node'), join(project, 'node_modules', '@types', 'node'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({type: 'module'}));
  writeFileSync(join(project, 'example.ts'), text);
  const compilerOptions = {rootDir: '.', outDir: '.', noEmit: false, noUnusedLocals: false, types: ['node']};
  const config = {extends: join(root, 'tsconfig.json'), compilerOptions, include: ['example.ts'], exclude: []};
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
  await run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project]).catch(
    ({stdout}: {stdout: string}) => Promise.reject(new Error(stdout)),
  );
  const {stdout} = await run(process.execPath, [join(project, 'example.js')], {cwd: folder, env: environment});
  return stdout;
}
