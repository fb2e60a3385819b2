import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';
import {temporaryFolder} from './temporary-folder.js';

/** A package of the index: what it wants, and the folder whose modules it holds. */
export type IndexedPackage = {
  readonly name: string;
  readonly version: string;
  readonly requires?: readonly string[];
  readonly source?: string;
};

/** A small index of Python packages on loopback, as PEP 503 says. */
export type PackageIndex = {
  /** For `PIP_INDEX_URL`. */
  readonly url: string;
  /** The wheels that were fetched, in order. */
  readonly fetched: string[];
  /** Names of packages whose wheels break off in the middle. */
  readonly broken: Set<string>;
};

const maker = fileURLToPath(new URL('package-index/make-wheel.py', import.meta.url));

/** Makes the wheels and serves them until the test ends. */
export async function servePackages(packages: readonly IndexedPackage[]): Promise<PackageIndex> {
  const folder = await temporaryFolder();
  for (const {name, version, requires = [], source} of packages) {
    const args = [maker, folder, name, version, requires.join(','), ...(source === undefined ? [] : [source])];
    execFileSync('python3', args);
  }
  const fetched: string[] = [];
  const broken = new Set<string>();
  const server = createServer((request, response) => {
    const [, place, name = ''] = (request.url ?? '').split('/');
    const ofPackage = (file: string): string => (file.split('-')[0] ?? '').replaceAll('_', '-');
    if (place === 'simple') {
      const files = readdirSync(folder).filter(file => ofPackage(file) === name);
      response.writeHead(files.length === 0 ? 404 : 200, {'content-type': 'text/html'});
      response.end(files.map(file => `<a href="/files/${file}">${file}</a>`).join('\n'));
      return;
    }
    fetched.push(name);
    const bytes = readFileSync(join(folder, name));
    response.writeHead(200, {'content-length': bytes.length});
    if (!broken.has(ofPackage(name))) response.end(bytes);
    else response.write(bytes.subarray(0, 100), () => response.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple`, fetched, broken};
}
