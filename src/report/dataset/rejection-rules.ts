import type {ReportClip} from '../report-clip.js';

/** A rule and how many clips it refused; a clip with several reasons counts for each. */
export type RuleCount = {
  readonly rule: string;
  readonly clips: number;
  readonly alone: number;
  readonly numbers: readonly number[];
};

/** Examples are named for each rule. */
const mostExamples = 5;

/** The rules that refused clips, the commonest first. `alone` counts clips that would have been kept without the rule. */
export function commonestRules(clips: readonly ReportClip[]): readonly RuleCount[] {
  const counts = new Map<string, {clips: number; alone: number; numbers: number[]}>();
  for (const {number, state, reasons} of clips) {
    if (state !== 'rejected' && state !== 'failed') continue;
    const rules = new Set(reasons.map(({rule}) => rule));
    for (const rule of rules) {
      const count = counts.get(rule) ?? {clips: 0, alone: 0, numbers: []};
      counts.set(rule, count);
      count.clips += 1;
      if (rules.size === 1) count.alone += 1;
      if (count.numbers.length < mostExamples) count.numbers.push(number);
    }
  }
  return [...counts]
    .map(([rule, count]) => ({rule, ...count}))
    .sort((a, b) => b.clips - a.clips || (a.rule < b.rule ? -1 : 1));
}
