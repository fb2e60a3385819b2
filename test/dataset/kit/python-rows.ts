import {spawnSync} from 'node:child_process';

/** What Python's reader gave for one text: rows with the lines they came from, and the error that ended it. */
export type PythonReading = {
  readonly rows: readonly [number, number, readonly string[]][];
  readonly failure: string | null;
};

const program = `
import csv, io, json, sys
def read(text):
    raw = io.BytesIO(text.encode("utf-8"))
    file = io.TextIOWrapper(raw, encoding="utf-8")
    reader = csv.reader(file, delimiter="|")
    rows, first = [], 1
    try:
        for row in reader:
            rows.append([first, reader.line_num, row])
            first = reader.line_num + 1
    except csv.Error as error:
        return {"rows": rows, "failure": str(error)}
    return {"rows": rows, "failure": None}
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`;

/** Reads texts as Piper reads `metadata.csv`, all in one Python process. */
export function readWithPython(texts: readonly string[]): readonly PythonReading[] {
  const {stdout, stderr, status} = spawnSync('python3', ['-X', 'utf8', '-c', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as PythonReading[];
}

/** Python's version as a number that compares: 3.11 is 311. 0 where there is no Python. */
export function pythonVersion(): number {
  const {stdout} = spawnSync('python3', ['-c', 'import sys; print(sys.version_info[0] * 100 + sys.version_info[1])'], {
    encoding: 'utf8',
  });
  return Number(stdout ?? 0);
}
