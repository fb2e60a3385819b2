import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';

type Size = {file: string; lines: number};

const {measureSizes, judgeSizes} = createRequire(import.meta.url)('../../scripts/sizes.cjs') as {
  measureSizes(folder: string): Promise<Size[]>;
  judgeSizes(sizes: Size[]): {lines: string[]; isGood: boolean};
};

describe('the sizes of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterpipe-sizes-'));
  afterAll(() => rmSync(folder, {recursive: true}));

  test('blank lines and comments do not count, text that looks like a comment does', async () => {
    writeFileSync(
      join(folder, 'a.ts'),
      `/**\n * Docs.\n */\nexport const a = 1; // why\n\n// alone\nconst url = 'http://a';\nconst b = \`\n/* text */\n\`;\n`,
    );
    writeFileSync(join(folder, 'b.ts'), 'export {};\n');
    writeFileSync(join(folder, 'README.md'), '# not code\n');
    expect(await measureSizes(folder)).toEqual([
      {file: 'a.ts', lines: 5},
      {file: 'b.ts', lines: 1},
    ]);
  });

  test('reports the bars, and fails for a file over 300 lines', () => {
    const sizes = [301, 210, 61, 10, 10].map((lines, index) => ({file: `${index}.ts`, lines}));
    expect(judgeSizes(sizes)).toEqual({
      isGood: false,
      lines: [
        '5 files in src/; lines of code: median 61 (at most 60) OVER, p90 301 (at most 200) OVER, longest 301 (at most 300) OVER',
        '  301 0.ts',
      ],
    });
    expect(judgeSizes([{file: 'a.ts', lines: 300}]).isGood).toBe(true);
  });
});
