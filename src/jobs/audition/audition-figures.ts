import {mean} from '../../report/clips/mean-measures.js';
import type {ReportClip} from '../../report/report-clip.js';

/** The means of all numbers that were measured, by measure; of the clips that have them. */
export function meansOf(clips: readonly ReportClip[]): Readonly<Record<string, number>> {
  const measured = clips.flatMap(clip => clip.measured ?? []);
  const names = new Set(measured.flatMap(each => Object.keys(each)));
  const means = [...names].flatMap(name => {
    const values = measured.map(each => (each as Readonly<Record<string, unknown>>)[name]).filter(isNumber);
    const value = mean(values);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(means);
}

/** How often each rule refused. */
export function countReasons(clips: readonly ReportClip[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const {rule} of clips.flatMap(({reasons}) => reasons)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
