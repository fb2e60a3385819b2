import type {Additions} from './new-journal.js';
import type {Rebuilding, RebuildSource} from './rebuilding.js';
import {listed, type RepairLog, some} from './repair-report.js';
import type {ClipPlan} from './settle-clips.js';
import type {JournalSurvey} from './survey-journal.js';

/** What happens to the journal. */
export type JournalRepair = {
  readonly survey: JournalSurvey;
  readonly hasJournal: boolean;
  readonly rebuilding: Rebuilding;
  readonly additions: Omit<Additions, 'head'>;
  readonly lost: {readonly numbers: readonly number[]; readonly phrases: number};
};

const sources: Readonly<Record<RebuildSource, string>> = {
  journal: 'records that stood in the wrong place or in a damaged line',
  'metadata.csv': 'metadata.csv',
  clip: 'their takes, which become the very clips that are there',
  'phrase list': 'the phrase list',
  'new number': 'their records; their old number belongs to another phrase or is not known, so they got a new one',
};

/** Tells what is done to the journal. */
export function tellOfJournal(log: RepairLog, {survey, hasJournal, rebuilding, additions, lost}: JournalRepair): void {
  if (!hasJournal && survey.stories.size > 0)
    log.did('phrases-rebuilt', 'clips.jsonl: it is gone; made anew from what the other files say');
  tellOfLines(log, survey);
  for (const source of Object.keys(sources) as RebuildSource[]) {
    const found = [...rebuilding.phrases.values()].filter(
      phrase => phrase.source === source && phrase.story.record.text !== '',
    );
    if (found.length === 0) continue;
    const numbers = found.map(({story}) => story.record.n).sort((a, b) => a - b);
    const what = source === 'new number' ? 'phrases-renumbered' : 'phrases-rebuilt';
    log.did(what, `${some(found.length, 'phrase')} (${listed(numbers)}): rebuilt from ${sources[source]}`);
  }
  const takes = [...additions.takes.values()].reduce((sum, records) => sum + records.length, 0);
  if (takes > 0)
    log.did('takes-recorded', `${some(takes, 'take')} that lay in takes/ without a record: recorded again`);
  if (additions.tail.length > 0) {
    log.did(
      'verdicts-rebuilt',
      `${some(additions.tail.length, 'lost verdict')}: rebuilt from the folder that the clip lies in`,
    );
  }
  const free = [...rebuilding.phrases.values()].find(({story}) => story.record.text === '');
  if (free !== undefined)
    log.did('number-kept-free', `number ${free.story.record.n}: recorded as taken, so that it is never given again`);
  if (lost.phrases === 0) return;
  const numbers =
    lost.numbers.length === 0 ? '' : ` (${lost.numbers.length === 1 ? 'number' : 'numbers'} ${listed(lost.numbers)})`;
  const isOne = lost.phrases === 1;
  log.lose(
    'phrases',
    `${some(lost.phrases, 'phrase')}${numbers} lost ${isOne ? 'its' : 'their'} text: what is still in the phrase list is asked for again, under a new number.`,
  );
}

function tellOfLines(log: RepairLog, survey: JournalSurvey): void {
  const torn = survey.hasTornEnd ? survey.damaged.at(-1) : undefined;
  const garbled = survey.damaged.filter(line => line !== torn);
  if (torn !== undefined)
    log.did(
      'tail-set-aside',
      `the last line of clips.jsonl, cut in the middle (${some(torn.bytes.length, 'byte')}): set aside`,
    );
  if (garbled.length > 0) {
    const numbers = listed(garbled.map(({line}) => line));
    log.did('lines-set-aside', `${some(garbled.length, 'damaged line')} of clips.jsonl (${numbers}): set aside`);
  }
  const whole = [...survey.salvaged.values()].reduce((sum, records) => sum + records.length, 0);
  if (whole > 0) log.did('lines-salvaged', `${some(whole, 'record')} that stood whole in damaged lines: kept`);
  if (survey.aside.size > 0) {
    const numbers = listed([...survey.aside].sort((a, b) => a - b));
    log.did(
      'lines-set-aside',
      `${some(survey.aside.size, 'line')} of clips.jsonl that contradict others or belong to no phrase (${numbers}): set aside`,
    );
  }
  if (survey.hasOtherLineEnds)
    log.did('line-ends', 'clips.jsonl: CRLF, a byte order mark or a missing last line break put right');
}

/** Tells what is done to the clips. */
export function tellOfClips(log: RepairLog, {moves, aside, made, missing}: ClipPlan): void {
  if (moves.length > 0)
    log.did(
      'clips-moved',
      `${some(moves.length, 'clip')} (${listed(moves.map(({n}) => n))}): moved to the folder of the verdict`,
    );
  if (aside.length > 0)
    log.did(
      'clips-set-aside',
      `${some(aside.length, 'clip')} (${listed(aside.map(({name}) => name))}) that ${aside.length === 1 ? 'is' : 'are'} not what the journal knows: set aside in damaged/`,
    );
  if (made.length > 0)
    log.did(
      'clips-made',
      `${some(made.length, 'clip')} (${listed(made.map(({n}) => n))}): made again from the takes, the same bytes`,
    );
  if (missing.length > 0) {
    const numbers = listed(missing.map(({record}) => record.n));
    log.lose(
      'clips',
      `${some(missing.length, 'kept clip')} (${numbers}) cannot be made again here: generate makes ${missing.length === 1 ? 'it' : 'them'} anew.`,
    );
  }
}
