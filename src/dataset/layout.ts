import {join} from 'node:path';

/** Where everything of a dataset lies. All names are relative to the folder, so that it can be moved. */
export type DatasetLayout = {
  readonly root: string;
  readonly metadataCsv: string;
  readonly card: string;
  readonly journal: string;
  /** The phrases that were chosen for the dataset, where they are of our own corpus. */
  readonly phrases: string;
  readonly measurements: string;
  readonly lock: string;
  readonly wavs: string;
  readonly takes: string;
  readonly rejected: string;
};

/** The layout of the dataset in `root`. */
export function datasetLayout(root: string): DatasetLayout {
  return {
    root,
    metadataCsv: join(root, 'metadata.csv'),
    card: join(root, 'dataset.json'),
    journal: join(root, 'clips.jsonl'),
    phrases: join(root, 'phrases.jsonl'),
    measurements: join(root, 'measurements.jsonl'),
    lock: join(root, '.lock'),
    wavs: join(root, 'wavs'),
    takes: join(root, 'takes'),
    rejected: join(root, 'rejected'),
  };
}

/** `voice_00001.wav`: five digits, more above 99,999. */
export function clipFileName(number: number): string {
  return `voice_${String(number).padStart(5, '0')}.wav`;
}

/** The names that a take may have: which, its record says. */
export function takeFileNames(key: string, take: number): readonly string[] {
  return [takeFileName(key, take, 'wav'), takeFileName(key, take, 'mp3')];
}

/** `KEY.INDEX.wav` or `.mp3`. */
export function takeFileName(key: string, take: number, format: 'wav' | 'mp3'): string {
  return `${key}.${take}.${format}`;
}
