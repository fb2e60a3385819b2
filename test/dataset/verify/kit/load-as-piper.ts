import {spawnSync} from 'node:child_process';

/** What Piper's reading of a dataset loads: pairs of audio path and text, or the name of the error that stops it. */
export type PiperReading = {
  readonly rows: readonly (readonly [path: string, text: string])[];
  readonly error: string | null;
};

// The reading that piper1-gpl's trainer does (src/piper/train/vits/dataset.py), in our own words, without its phonemes and tensors.
const program = `
import csv, json, pathlib, sys
def load(root):
    audio_dir = pathlib.Path(root) / "wavs"
    rows, error = [], None
    try:
        with open(pathlib.Path(root) / "metadata.csv", "r", encoding="utf-8") as file:
            for row in csv.reader(file, delimiter="|"):
                path = audio_dir / row[0]
                if not path.exists():
                    path = audio_dir / f"{row[0]}.wav"
                if not path.exists():
                    continue
                with open(path, "rb"):
                    rows.append([str(path), row[-1]])
    except Exception as problem:
        error = type(problem).__name__
    return {"rows": rows, "error": error}
json.dump([load(root) for root in sys.argv[1:]], sys.stdout)
`;

/** Reads `metadata.csv` of each folder and looks up the audio in its `wavs` as Piper does. */
export function loadAsPiper(roots: readonly string[]): readonly PiperReading[] {
  const {stdout, stderr, status} = spawnSync('python3', ['-X', 'utf8', '-c', program, ...roots], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as PiperReading[];
}
