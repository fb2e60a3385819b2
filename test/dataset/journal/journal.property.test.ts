import {readFile, stat, writeFile} from 'node:fs/promises';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pendingEntries} from '../../../src/jobs/generate/pending-entries.js';
import {repairDataset} from '../../../src/jobs/repair-dataset.js';
import {JournalModel, type ModelPhrase, type ModelRecord, tell} from './journal-model.js';
import {JournalUnderTest} from './journal-under-test.js';

const isLong = process.env['CHATTERPIPE_LONG_TESTS'] === '1';
const runs = isLong ? 10_000 : 300;

const texts = ['Satu hari nanti.', 'Dua ekor kucing.', 'Tiga buah rumah.', 'Empat orang anak.'];

type Outcome = {readonly takes: number; readonly verdict: 'kept' | 'rejected' | 'failed' | 'none'};
type Step =
  | {
      readonly kind: 'generate';
      readonly list: readonly string[];
      readonly outcomes: readonly Outcome[];
      readonly isRetrying: boolean;
      readonly isPruning: boolean;
    }
  | {readonly kind: 'judge' | 'person'; readonly text: string; readonly verdict: 'kept' | 'rejected' | 'failed'}
  | {readonly kind: 'crash'; readonly back: number; readonly rubbish: string}
  | {
      readonly kind: 'repair';
      readonly damage: readonly {readonly line: number; readonly isTorn: boolean; readonly share: number}[];
    };

const anyText = fc.constantFrom(...texts);
const anyVerdict = fc.constantFrom('kept', 'rejected', 'failed');
const outcome = fc.record({takes: fc.nat(3), verdict: fc.constantFrom('kept', 'kept', 'rejected', 'failed', 'none')});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('generate' as const),
      list: fc.array(anyText, {maxLength: 8}),
      outcomes: fc.array(outcome, {minLength: 6, maxLength: 6}),
      isRetrying: fc.boolean(),
      isPruning: fc.boolean(),
    }),
  },
  {weight: 3, arbitrary: fc.record({kind: fc.constantFrom('judge', 'person'), text: anyText, verdict: anyVerdict})},
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      // From the end of the file: mostly within the last line, sometimes anywhere.
      back: fc.oneof(fc.nat(300), fc.nat(6000)),
      rubbish: fc.constantFrom('', '', '{"v":1,"type":"ta', '\0\0\0\0', '\uFFFD'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('repair' as const),
      damage: fc.array(fc.record({line: fc.nat(200), isTorn: fc.boolean(), share: fc.integer({min: 5, max: 95})}), {
        maxLength: 3,
      }),
    }),
  },
) as fc.Arbitrary<Step>;

test(
  'any sequence of generations, crashes, edited lists, prunings, verdicts and repairs keeps what the contract says',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 10}), async steps => {
        const real = await JournalUnderTest.create();
        const model = new JournalModel();
        try {
          for (const one of steps) {
            await take(one, real, model);
            await real.expectAgreement(model);
          }
          await real.expectFilesAgree(model);
        } finally {
          await real.delete();
        }
      }),
      // Always the same sequences in the short form, others each time in the long one.
      {numRuns: runs, ...(isLong ? {} : {seed: 1})},
    );
  },
  isLong ? 3_600_000 : 120_000,
);

async function take(one: Step, real: JournalUnderTest, model: JournalModel): Promise<void> {
  if (one.kind === 'generate') return generate(one, real, model);
  if (one.kind === 'crash') return crash(one, real, model);
  if (one.kind === 'repair') return repair(one, real, model);
  const phrase = model.find(one.text);
  if (phrase === undefined || phrase.state === 'removed') return;
  const by = one.kind === 'person';
  model.records.push({type: 'verdict', text: one.text, verdict: one.verdict, by});
  await real.journal.addVerdict(real.entry(one.text), {
    verdict: one.verdict,
    reasons: [],
    ...(by ? {by: 'aminah'} : {}),
  });
}

/** A sitting: numbers first, in list order; then what is pending, in the order of the numbers; then what is no longer listed. */
async function generate(
  {list, outcomes, isRetrying, isPruning}: Extract<Step, {kind: 'generate'}>,
  real: JournalUnderTest,
  model: JournalModel,
): Promise<void> {
  await real.reopen();
  model.records.push({type: 'generation'});
  await real.addGeneration();
  expect(await real.number(list)).toMatchObject(model.number(list));

  const {journal} = real;
  const pending = model.pending(list, isRetrying);
  const entries = [...pendingEntries(journal.index, {isRetryingRejected: isRetrying, onlyNumbers: undefined})];
  expect(entries.map(entry => journal.index.number(entry))).toEqual(pending.map(({n}) => n));
  for (const [at, {text}] of pending.entries()) {
    const {takes, verdict} = outcomes[at % outcomes.length] as Outcome;
    await decide(real, model, {text, entry: entries[at] as number, takes, verdict});
  }
  if (!isPruning) return;
  const unlisted = model.phrases.filter(({state, text}) => state !== 'removed' && !list.includes(text));
  for (const {text} of unlisted) {
    model.records.push({type: 'removed', text});
    await journal.addRemoved(real.entry(text));
  }
}

async function decide(
  {journal}: JournalUnderTest,
  model: JournalModel,
  {text, entry, takes, verdict}: Outcome & {readonly text: string; readonly entry: number},
): Promise<void> {
  const first = model.find(text)?.takes ?? 0;
  expect(journal.index.takes(entry)).toBe(first);
  for (let index = first; index < first + takes; index += 1) {
    model.records.push({type: 'take', text, take: index});
    await journal.addTake(entry, {take: index, seed: 1, sha256: 'aa', format: 'wav'});
  }
  if (verdict === 'none') return;
  model.records.push({type: 'verdict', text, verdict, by: false});
  await journal.addVerdict(entry, {verdict, reasons: []});
}

/** The file ends at any byte of what was written: every whole line stays, nothing else does. */
async function crash(
  {back, rubbish}: Extract<Step, {kind: 'crash'}>,
  real: JournalUnderTest,
  model: JournalModel,
): Promise<void> {
  const {size} = await stat(real.layout.journal);
  const whole = await real.crash(Math.max(0, size - back), rubbish);
  model.records = model.records.slice(0, whole);
}

async function repair(
  {damage}: Extract<Step, {kind: 'repair'}>,
  real: JournalUnderTest,
  model: JournalModel,
): Promise<void> {
  const before = model.phrases;
  await real.placeClips(model);
  await real.journal.close();
  const lost = await damageLines(real.layout.journal, damage);
  const summary = await repairDataset(real.layout.root);
  if (lost.size === 0) expect(summary).toMatchObject({done: [], lost: [], exitCode: 0});
  expect(await repairDataset(real.layout.root)).toMatchObject({done: []});
  await real.reopen();
  const records = await real.readRecords();
  const after = tell(records);
  expectRepaired(model.records, lost, before, after);
  model.records = records;
}

/** Fills lines with rubbish, or tears them and joins what is left to the next; gives the indices of the lines that are no more. */
async function damageLines(path: string, damage: Extract<Step, {kind: 'repair'}>['damage']): Promise<Set<number>> {
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
  const lost = new Map<number, {isTorn: boolean; share: number}>();
  for (const {line, ...how} of damage) if (lines.length > 0) lost.set(line % lines.length, how);
  const pieces = lines.map((line, index) => {
    const how = lost.get(index);
    const bytes = Buffer.from(`${line}\n`);
    // The last line is torn by a crash, which is another step.
    if (how === undefined) return bytes;
    if (how.isTorn && index < lines.length - 1) return bytes.subarray(0, Math.floor((bytes.length * how.share) / 100));
    return bytes.fill(0xff, 5, bytes.length - 5);
  });
  await writeFile(path, Buffer.concat(pieces));
  return new Set(lost.keys());
}

/** What repair owes: numbers and texts belong together for ever, good records stay, kept phrases come back from metadata.csv. */
function expectRepaired(
  records: readonly ModelRecord[],
  lost: ReadonlySet<number>,
  before: readonly ModelPhrase[],
  after: readonly ModelPhrase[],
): void {
  const textOf = new Map(before.map(({n, text}) => [n, text]));
  for (const {n, text} of after) expect([n, text]).toEqual([n, textOf.get(n)]);
  for (const phrase of before) {
    const isNumberLost = records.some(
      (record, index) => record.type === 'number' && record.n === phrase.n && lost.has(index),
    );
    const found = after.find(({n}) => n === phrase.n);
    const lives = before.filter(({text}) => text === phrase.text).length;
    if (!isNumberLost) expect(found).toBeDefined();
    if (lives > 1) continue;
    if (phrase.state === 'kept') expect(found).toBeDefined();
    const left = records.filter(
      (record, index) =>
        'text' in record && record.text === phrase.text && (record.type === 'number' || !lost.has(index)),
    );
    if (found !== undefined) expect(found).toEqual(tell(left)[0]);
  }
}
