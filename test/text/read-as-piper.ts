import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** The rows that Piper's trainer reads from a metadata.csv of these bytes: `open` and `csv.reader` with its very arguments. */
export function readAsPiper(metadataCsv: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'read-as-piper-'));
  try {
    const path = join(folder, 'metadata.csv');
    writeFileSync(path, metadataCsv);
    const {status, stdout, stderr} = spawnSync('python3', ['-c', script, path], {
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    if (status !== 0) {
      throw new Error(`python3 could not read the rows: ${stderr}`);
    }
    return JSON.parse(stdout) as string[][];
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const script = `
import csv, json, sys
with open(sys.argv[1], "r", encoding="utf-8") as file:
    rows = list(csv.reader(file, delimiter="|"))
json.dump(rows, sys.stdout)
`;
