/** A line of the journal as the model knows it. */
export type ModelRecord =
  | {readonly type: 'generation'}
  | {readonly type: 'number'; readonly n: number; readonly text: string}
  | {readonly type: 'take'; readonly text: string; readonly take: number}
  | {
      readonly type: 'verdict';
      readonly text: string;
      readonly verdict: 'kept' | 'rejected' | 'failed';
      readonly by: boolean;
    }
  | {readonly type: 'removed'; readonly text: string};

/** What is known of a number. */
export type ModelPhrase = {
  readonly n: number;
  readonly text: string;
  state: 'pending' | 'kept' | 'rejected' | 'failed' | 'removed';
  byPerson: boolean;
  takes: number;
};

/**
 * The oracle: a journal is a list of records, and what it says is found by going through them, one sentence of the contract after the
 * other, with plain objects and linear searches.
 */
export class JournalModel {
  records: ModelRecord[] = [];

  /** In the order of their numbers. */
  get phrases(): readonly ModelPhrase[] {
    return tell(this.records);
  }

  /** The phrase that a text is now; the last one, where it was removed and came again. */
  find(text: string): ModelPhrase | undefined {
    return this.phrases.findLast(phrase => phrase.text === text);
  }

  get nextNumber(): number {
    return (this.phrases.at(-1)?.n ?? 0) + 1;
  }

  /** `metadata.csv`: the kept phrases in the order of their numbers. */
  get metadata(): string {
    const kept = this.phrases.filter(({state}) => state === 'kept');
    return kept.map(({n, text}) => `voice_${String(n).padStart(5, '0')}.wav|${text}\n`).join('');
  }

  /** Numbers a list: the new phrases in list order. Gives what the walk over the list must say. */
  number(list: readonly string[]): {asked: number; fresh: number; duplicates: number} {
    let fresh = 0;
    const different = [...new Set(list)];
    for (const text of different) {
      const known = this.find(text);
      if (known !== undefined && known.state !== 'removed') continue;
      this.records.push({type: 'number', n: this.nextNumber, text});
      fresh += 1;
    }
    return {asked: different.length, fresh, duplicates: list.length - different.length};
  }

  /** What a sitting works on: listed and undecided; when retrying also what the judge or the server refused, never a person's. */
  pending(list: readonly string[], isRetrying: boolean): readonly ModelPhrase[] {
    return this.phrases.filter(({text, state, byPerson}) => {
      if (!list.includes(text)) return false;
      return state === 'pending' || (isRetrying && !byPerson && (state === 'rejected' || state === 'failed'));
    });
  }
}

/** What records say, from the first to the last. */
export function tell(records: readonly ModelRecord[]): ModelPhrase[] {
  const phrases: ModelPhrase[] = [];
  for (const record of records) {
    if (record.type === 'generation') continue;
    if (record.type === 'number') {
      phrases.push({n: record.n, text: record.text, state: 'pending', byPerson: false, takes: 0});
      continue;
    }
    const phrase = phrases.findLast(({text}) => text === record.text);
    if (phrase === undefined) throw new Error(`the model has a ${record.type} record of a phrase without number`);
    if (record.type === 'take') {
      phrase.takes = Math.max(phrase.takes, record.take + 1);
    } else if (record.type === 'removed') {
      Object.assign(phrase, {state: 'removed', byPerson: false});
    } else if (record.by || !phrase.byPerson) {
      phrase.state = record.verdict;
      phrase.byPerson = record.by;
    }
  }
  return phrases;
}
