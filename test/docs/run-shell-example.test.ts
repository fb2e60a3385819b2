import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Example} from './read-examples.js';
import {runServerExample, runShellExample} from './run-shell-example.js';
import {openWorkplace, type Workplace} from './workplace.js';

const block = (text: string): Example => ({page: 'a.md', line: 1, language: 'sh', marks: [], text});

describe('an example', () => {
  let workplace: Workplace;
  beforeAll(async () => {
    workplace = await openWorkplace();
  });
  afterAll(() => workplace.close());

  test('that fails is seen to fail, and what comes after it is not run', async () => {
    const text = 'chatterpipe status datasets/nowhere\nchatterpipe speakers list > speakers.txt';
    const {exitCode, output} = await runShellExample(block(text), workplace);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^\$ chatterpipe status datasets\/nowhere\n\$ chatterpipe speakers list/);
    expect(existsSync(join(workplace.folder, 'speakers.txt'))).toBe(false);
  });

  test('with an address on port 9090 speaks to the backend of the workplace', async () => {
    const text = 'chatterpipe speakers list --backend http://gpu.example:9090';
    const {exitCode, output} = await runShellExample(block(text), workplace);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('suraya.wav');
  });

  test('that starts a server is asked and stopped', async () => {
    const {status, exitCode, output} = await runServerExample(block('chatterpipe serve --port 9090'), workplace);
    expect(status).toBe(200);
    expect([0, 130], output).toContain(exitCode);
  });
});
