/** One thing that a repair did, or (in a dry run) would do. `message` is a participle phrase for people. */
export type RepairStep = {readonly what: RepairAction; readonly message: string};

/** What could not be rebuilt, and what that means. */
export type RepairLoss = {readonly what: RepairLossKind; readonly message: string};

/** The names of what a repair does; they are stable. */
export type RepairAction =
  | 'lines-set-aside'
  | 'tail-set-aside'
  | 'lines-salvaged'
  | 'line-ends'
  | 'phrases-rebuilt'
  | 'phrases-renumbered'
  | 'takes-recorded'
  | 'verdicts-rebuilt'
  | 'number-kept-free'
  | 'clips-moved'
  | 'clips-set-aside'
  | 'clips-made'
  | 'metadata-rebuilt'
  | 'card-rebuilt'
  | 'original-kept';

/** The names of what is lost; they are stable. */
export type RepairLossKind = 'phrases' | 'clips' | 'journal' | 'card' | 'voice';

/** Collects what a repair does and what it cannot do. */
export class RepairLog {
  readonly done: RepairStep[] = [];
  readonly lost: RepairLoss[] = [];

  did(what: RepairAction, message: string): void {
    this.done.push({what, message});
  }

  lose(what: RepairLossKind, message: string): void {
    this.lost.push({what, message});
  }
}

/** `1 line`, `3 lines`. */
export function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `3, 7, 9`, or `3, 7, 9, 12, 15 and 40 more`. */
export function listed(numbers: readonly (number | string)[]): string {
  const shown = numbers.slice(0, 5).join(', ');
  return numbers.length > 5 ? `${shown} and ${numbers.length - 5} more` : shown;
}
