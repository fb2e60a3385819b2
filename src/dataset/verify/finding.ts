import {type RuleName, rules} from './rules/rules.js';

/** Something in a dataset that should not be so. */
export type Finding = {
  readonly rule: RuleName;
  /** `error`: Piper would lose or misread a row, or the dataset is damaged. `warning`: everything else. */
  readonly severity: 'error' | 'warning';
  /** The file it is in, relative to the dataset: `metadata.csv`, `wavs/voice_00001.wav`. */
  readonly file: string;
  /** The line of `metadata.csv`, from 1. */
  readonly line?: number;
  /** The clip, as its row names it. */
  readonly clip?: string;
  /** What is there. */
  readonly message: string;
  /** What Piper's trainer would do with it. */
  readonly piper: string;
  readonly mend: string;
};

/** Where a finding is. */
export type FindingPlace = Pick<Finding, 'file' | 'line' | 'clip'>;

/** How many findings of one rule are kept; all are counted. */
export const mostFindingsPerRule = 1000;

/** Collects findings in the order in which they come, and counts them by rule. */
export class FindingLog {
  readonly #findings: Finding[] = [];
  readonly #counts = new Map<RuleName, number>();

  add(rule: RuleName, place: FindingPlace, message: string): void {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count > mostFindingsPerRule) return;
    const {piper, mend} = rules[rule];
    this.#findings.push({rule, severity: severityOf(rule), ...place, message, piper, mend});
  }

  /** Errors first; within them in the order of the file, then as they came. */
  get findings(): readonly Finding[] {
    return this.#findings
      .map((finding, order) => ({finding, order}))
      .sort((a, b) => rank(a.finding) - rank(b.finding) || lineOf(a.finding) - lineOf(b.finding) || a.order - b.order)
      .map(({finding}) => finding);
  }

  /** How often each rule that found something did so, those beyond {@link mostFindingsPerRule} included. */
  get counts(): Readonly<Partial<Record<RuleName, number>>> {
    return Object.fromEntries(this.#counts);
  }

  /** How many findings there are of each severity. */
  get totals(): {readonly errors: number; readonly warnings: number} {
    const total = (severity: Finding['severity']): number =>
      [...this.#counts].reduce((sum, [rule, count]) => sum + (severityOf(rule) === severity ? count : 0), 0);
    return {errors: total('error'), warnings: total('warning')};
  }
}

function severityOf(rule: RuleName): Finding['severity'] {
  return rules[rule].class === 'loses-row' ? 'error' : 'warning';
}

function rank({severity}: Finding): number {
  return severity === 'error' ? 0 : 1;
}

function lineOf({line}: Finding): number {
  return line ?? Number.POSITIVE_INFINITY;
}
