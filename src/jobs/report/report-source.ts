import {join} from 'node:path';
import {type DatasetCard, readCard} from '../../dataset/card.js';
import {readDecidedMeasurements} from '../../dataset/decided-measurements.js';
import {type DecidedTakes, noTake, readDecidedTakes} from '../../dataset/decided-takes.js';
import {listForeignClips} from '../../dataset/foreign-clips.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import {readJournal} from '../../dataset/journal/read-journal.js';
import type {LimitsRecord, NumberRecord} from '../../dataset/journal/record.js';
import {clipFileName, type DatasetLayout, datasetLayout} from '../../dataset/layout.js';
import {type MeasurementRecord, parseMeasurement} from '../../dataset/measurements.js';
import {openLineReader} from '../../io/line-reader.js';
import {readLines} from '../../io/read-lines.js';
import {statPath} from '../../io/stat-path.js';
import type {Measurements} from '../../quality/measures/measurements.js';
import type {DatasetLimits} from '../../quality/verdict/dataset-limits.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {ReportClip, ReportReason} from '../../report/report-clip.js';
import {limitsOf, type NamedLimits} from '../judge/resolve-limits.js';
import {foreignKey} from '../measure/clips-to-measure.js';

/** A clip for a page, and where its file is. */
export type SourceClip = ReportClip & {readonly path: string | undefined};

/** What pages about a dataset are made of. */
export type ReportSource = {
  readonly layout: DatasetLayout;
  /** Whether somebody else made the folder. */
  readonly isForeign: boolean;
  /** Undefined for a folder that somebody else made, or whose card is gone. */
  readonly card: DatasetCard | undefined;
  readonly judging: NamedLimits;
  readonly ofDataset: DatasetLimits | undefined;
  /** Every phrase that was not removed, in the order of the numbers. */
  readonly clips: readonly SourceClip[];
};

/**
 * Reads what is known of a dataset, without its lock, also while a generation runs. A folder that somebody else made is one of kept and
 * rejected clips by the default limits. Throws INPUT_UNREADABLE for a folder that is no dataset.
 */
export async function readReportSource(root: string): Promise<ReportSource> {
  const layout = datasetLayout(root);
  const hasJournal = (await statPath(layout.journal)) !== undefined;
  const card = hasJournal ? await readCard(layout.card) : undefined;
  const judging = limitsOf({}, card);
  if (!hasJournal) {
    const clips = await foreignClips(layout, judging);
    return {layout, isForeign: true, card, judging, ofDataset: undefined, clips};
  }
  const {index, passes} = await readJournal(layout.journal);
  const ofDataset = lastPass(passes, judging)?.ofDataset;
  const decided = await readDecidedTakes(layout.journal, index);
  const measured = await readDecidedMeasurements(layout.measurements, index, decided.takes);
  const clips = await clipsOf({layout, index, decided, measured, judging, ofDataset});
  return {layout, isForeign: false, card, judging, ofDataset, clips};
}

function lastPass(passes: readonly LimitsRecord[], {name}: NamedLimits): LimitsRecord | undefined {
  return passes.findLast(({asked}) => asked === name || asked.startsWith(`${name};`));
}

type Sources = {
  readonly layout: DatasetLayout;
  readonly index: ClipIndex;
  readonly decided: DecidedTakes;
  readonly measured: ReadonlyMap<number, MeasurementRecord>;
  readonly judging: NamedLimits;
  readonly ofDataset: DatasetLimits | undefined;
};

async function clipsOf({layout, index, decided, measured, judging, ofDataset}: Sources): Promise<SourceClip[]> {
  const clips: SourceClip[] = [];
  const reader = await openLineReader(layout.journal);
  try {
    for (let entry = 0; entry < index.size; entry += 1) {
      const state = index.state(entry);
      if (state === 'removed') continue;
      const {n, text} = JSON.parse(await reader.readLineAt(index.offset(entry))) as NumberRecord;
      const hasClip = (state === 'kept' || state === 'rejected') && decided.takes[entry] !== noTake;
      const record = hasClip ? soundOf(measured.get(entry)) : undefined;
      const by = decided.by.get(entry);
      clips.push({
        number: n,
        text,
        state,
        reasons: withMessages(decided.reasons.get(entry) ?? [], record, judging, ofDataset),
        ...(by === undefined ? {} : {decidedBy: by}),
        takes: index.takes(entry),
        measured: record,
        path: hasClip ? join(state === 'kept' ? layout.wavs : layout.rejected, clipFileName(n)) : undefined,
      });
    }
  } finally {
    await reader.close();
  }
  return clips;
}

function soundOf(record: MeasurementRecord | undefined): Measurements | undefined {
  return record === undefined || record.clip === null ? undefined : (record as unknown as Measurements);
}

/** The reasons of the journal, with the sentences that the measurements give. */
function withMessages(
  rules: readonly string[],
  measured: Measurements | undefined,
  {limits}: NamedLimits,
  ofDataset: DatasetLimits | undefined,
): readonly ReportReason[] {
  const found = measured === undefined || rules.length === 0 ? [] : judgeClip(measured, limits, ofDataset).reasons;
  return rules.map(rule => ({rule, message: found.find(reason => reason.rule === rule)?.message}));
}

async function foreignClips(layout: DatasetLayout, {limits}: NamedLimits): Promise<SourceClip[]> {
  const measured = new Map<string, MeasurementRecord>();
  if ((await statPath(layout.measurements)) !== undefined) {
    await readLines(layout.measurements, line => {
      const record = parseMeasurement(line);
      if (record !== undefined) measured.set(record.key, record);
    });
  }
  const {clips} = await listForeignClips(layout.root);
  return clips.map(({path, text}, place) => {
    const line = measured.get(foreignKey(path));
    const record = soundOf(line);
    const reasons = line === undefined ? [] : reasonsAgainst(record, limits);
    return {
      number: place + 1,
      text,
      state: reasons.length === 0 ? 'kept' : 'rejected',
      reasons,
      takes: 1,
      measured: record,
      path: join(layout.root, path),
    };
  });
}

/** Against a clip that was measured; of what is no audio there is nothing but that. */
function reasonsAgainst(measured: Measurements | undefined, limits: NamedLimits['limits']): readonly ReportReason[] {
  if (measured === undefined) return [{rule: 'unreadable', message: 'The file is no audio that can be decoded.'}];
  return judgeClip(measured, limits).reasons.map(({rule, message}) => ({rule, message}));
}
