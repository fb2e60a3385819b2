import {noTake, readDecidedTakes} from '../../dataset/decided-takes.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {parseMeasurement} from '../../dataset/measurements.js';
import {readLines} from '../../io/read-lines.js';
import {statPath} from '../../io/stat-path.js';
import type {Measurements, MeasureName} from '../../quality/measures/measurements.js';
import {type DatasetLimits, type DatasetValues, datasetLimits} from '../../quality/verdict/dataset-limits.js';
import {judgeByDataset} from '../../quality/verdict/judge-by-dataset.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {Limits} from '../../quality/verdict/limits.js';
import {measuresAmong} from '../../quality/verdict/measures-among.js';
import type {Rule} from '../../quality/verdict/reason.js';

/**
 * The clips of a dataset as their last measurements have them: what the limits hold against each on its own, and the values that count
 * among each other. Some 30 bytes a clip, and its embedding; no clip is opened.
 */
export class ClipSurvey {
  readonly #index: ClipIndex;
  readonly #takes: Uint8Array;
  readonly #reasons = new Map<number, readonly Rule[]>();
  readonly #isMeasured: Uint8Array;
  readonly #columns: ReadonlyMap<MeasureName, Float32Array>;
  readonly #embeddings = new Map<number, {readonly model: string; readonly embedding: string}>();

  /** `takes` says of which take each clip was made; nothing of it for a dataset without measurements. */
  constructor(index: ClipIndex, takes: Uint8Array) {
    this.#index = index;
    this.#takes = takes;
    const size = takes.length;
    this.#isMeasured = new Uint8Array(size);
    this.#columns = new Map(measuresAmong.map(measure => [measure, new Float32Array(size).fill(Number.NaN)]));
  }

  /** Takes in what was measured of a take; only that of the clip counts, and of that the last. */
  add(key: string, take: number, measured: Measurements | undefined, limits: Limits): void {
    const entry = this.#index.find(key);
    if (entry < 0 || this.#takes[entry] !== take) return;
    this.#reasons.delete(entry);
    this.#embeddings.delete(entry);
    this.#isMeasured[entry] = measured === undefined ? 0 : 1;
    for (const [measure, column] of this.#columns) column[entry] = measured?.[measure] ?? Number.NaN;
    if (measured === undefined) return;
    const {kept, reasons} = judgeClip(measured, limits);
    if (!kept) this.#reasons.set(entry, [...new Set(reasons.map(({rule}) => rule))]);
    const {speakerEmbedding: embedding, models} = measured;
    const model = models?.['speaker'];
    if (embedding !== undefined && model !== undefined) this.#embeddings.set(entry, {model, embedding});
  }

  /** Whether there is a clip and its measurements. */
  isMeasured(entry: number): boolean {
    return this.#isMeasured[entry] === 1;
  }

  /** What is held against a clip on its own. */
  ownReasons(entry: number): readonly Rule[] {
    return this.#reasons.get(entry) ?? [];
  }

  /** What is held against a clip among the others. */
  reasonsAmong(entry: number, limits: DatasetLimits): readonly Rule[] {
    const found = this.#embeddings.get(entry);
    const values = Object.fromEntries(
      [...this.#columns].flatMap(([measure, column]) => {
        const value = column[entry] ?? Number.NaN;
        return Number.isNaN(value) ? [] : [[measure, value]];
      }),
    );
    const speaker = found === undefined ? {} : {speakerEmbedding: found.embedding, models: {speaker: found.model}};
    const reasons = judgeByDataset({...values, ...speaker}, limits);
    return [...new Set(reasons.map(({rule}) => rule))];
  }

  /** The limits that the clips of some entries make. */
  limitsOf(counts: (entry: number) => boolean, limits: Limits): DatasetLimits | undefined {
    const entries: number[] = [];
    for (let entry = 0; entry < this.#index.size; entry += 1) {
      if (this.isMeasured(entry) && counts(entry)) entries.push(entry);
    }
    return datasetLimits(this.#valuesOf(entries), limits);
  }

  #valuesOf(entries: readonly number[]): DatasetValues {
    const values = new Map(
      [...this.#columns].map(([measure, column]) => [
        measure,
        Float64Array.from(entries, entry => column[entry] ?? Number.NaN),
      ]),
    );
    const found = entries.flatMap(entry => this.#embeddings.get(entry) ?? []);
    const model = found.at(-1)?.model;
    const embeddings = found.filter(clip => clip.model === model).map(({embedding}) => embedding);
    return {clips: entries.length, values, speaker: model === undefined ? undefined : {model, embeddings}};
  }
}

/** Reads journal and measurements, and judges every clip on its own. */
export async function surveyClips(layout: DatasetLayout, index: ClipIndex, limits: Limits): Promise<ClipSurvey> {
  if ((await statPath(layout.measurements)) === undefined) return new ClipSurvey(index, new Uint8Array(0));
  const {takes} = await readDecidedTakes(layout.journal, index);
  const survey = new ClipSurvey(index, takes);
  await readLines(layout.measurements, line => {
    const record = parseMeasurement(line);
    if (record === undefined || record.take === noTake) return;
    survey.add(record.key, record.take, record.clip === null ? undefined : (record as Measurements), limits);
  });
  return survey;
}
