import type {ExpectedClips} from '../../../../src/dataset/verify/check-journal.js';
import type {RuleName} from '../../../../src/dataset/verify/rules/rules.js';
import type {CleanSet} from './clean-set.js';

/** A fault to plant in a clean set, and what must be found then. */
export type Plant = {
  readonly rule: RuleName;
  /** What is planted, where the rule's name does not say it. */
  readonly how?: string;
  /** Changes the set; may give what the journal expects. */
  readonly plant: (set: CleanSet) => undefined | ExpectedClips;
  /** How often it must be found (1). */
  readonly times?: number;
  /** What else is true of the same fault. */
  readonly also?: readonly RuleName[];
  /** What Piper's way of reading makes of the 24 rows: how many it loads with the right text, or the error that stops it. */
  readonly python?: number | string;
};

/** A plant that changes one line of `metadata.csv`. */
export function changeLine(index: number, change: (line: string) => string): Plant['plant'] {
  return set => {
    set.lines[index] = change(set.lines[index] ?? '');
    set.writeLines();
    return undefined;
  };
}

/** A plant that gives a clip another text. */
export function text(value: string, index = 7): Plant['plant'] {
  return changeLine(index, line => `${line.slice(0, line.indexOf('|'))}|${value}`);
}
