import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from 'vitest';
import {defaultVoiceParameters} from '../../../src/chatterbox/speech-request.js';
import type {ClipIndex} from '../../../src/dataset/journal/clip-index.js';
import {Journal} from '../../../src/dataset/journal/journal.js';
import {readJournal} from '../../../src/dataset/journal/read-journal.js';
import {readKeptClips} from '../../../src/dataset/journal/read-kept-clips.js';
import type {JournalRecord} from '../../../src/dataset/journal/record.js';
import {clipFileName, type DatasetLayout, datasetLayout} from '../../../src/dataset/layout.js';
import {rebuildMetadata} from '../../../src/dataset/metadata-csv.js';
import {phraseKey} from '../../../src/dataset/phrase-key.js';
import {type NumberedPhrases, numberPhrases} from '../../../src/jobs/generate/number-phrases.js';
import {keyPartsOf} from '../../../src/jobs/generate/speaking-settings.js';
import {cleanText} from '../../../src/text/clean-text.js';
import type {NormalisedText} from '../../../src/text/normalise/normalise-text.js';
import type {JournalModel, ModelRecord} from './journal-model.js';

/** Thousands of journals are synced thousands of times: in memory where there is such a disk. */
const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const speaker = {id: 'anwar.wav', name: null, recording: null, referenceSha256: null};
const keyParts = keyPartsOf(defaultVoiceParameters, speaker);
const fingerprint = {sampleRateHz: 22_050, audioChain: 1, baseSeed: 1, voice: defaultVoiceParameters};

/** The real journal on real files, in a folder that is a dataset as far as repair looks. */
export class JournalUnderTest {
  private constructor(
    readonly layout: DatasetLayout,
    public journal: Journal,
  ) {}

  static async create(): Promise<JournalUnderTest> {
    const layout = datasetLayout(await mkdtemp(join(folder, 'chatterpipe-property-')));
    await mkdir(layout.wavs);
    const phrases = {
      count: null,
      choiceSeed: 1,
      files: [join(layout.root, 'gone.txt')],
      wanted: null,
      isNumbered: true,
      known: null,
    };
    const at = '2026-11-24T08:00:00.000Z';
    const card = {
      format: 1,
      name: 'ds',
      madeBy: 'test',
      createdAt: at,
      updatedAt: at,
      language: 'ms',
      quality: 'medium',
      speaker,
      fingerprint,
      phrases,
    };
    await writeFile(
      layout.card,
      JSON.stringify({
        ...card,
        backend: {address: 'x', identity: null},
        backends: [],
        consent: {statement: 'not stated', file: null, sha256: null, at: null},
        counts: {},
      }),
    );
    return new JournalUnderTest(layout, await Journal.open(layout.journal));
  }

  async delete(): Promise<void> {
    await this.journal.close();
    await rm(this.layout.root, {recursive: true});
  }

  /** Ends the sitting and begins another, as a new process would. */
  async reopen(): Promise<void> {
    await this.journal.close();
    this.journal = await Journal.open(this.layout.journal);
  }

  addGeneration(): Promise<void> {
    return this.journal.addGeneration({
      at: '2026-11-24T08:00:00.000Z',
      fingerprint: {...fingerprint, voice: {...defaultVoiceParameters}},
    });
  }

  number(list: readonly string[]): Promise<NumberedPhrases> {
    return numberPhrases(this.journal, phrasesOf(list), keyParts, asWritten, new AbortController().signal);
  }

  entry(text: string): number {
    return this.journal.index.find(keyOf(text));
  }

  /** Cuts the file at a byte and leaves rubbish behind it, as a crash does; gives how many whole lines are left. */
  async crash(at: number, rubbish: string): Promise<number> {
    await this.journal.close();
    const bytes = (await readFile(this.layout.journal)).subarray(0, at);
    await truncate(this.layout.journal, at);
    await writeFile(this.layout.journal, rubbish, {flag: 'a'});
    this.journal = await Journal.open(this.layout.journal);
    const whole = bytes.lastIndexOf(10) + 1;
    expect(this.journal.opened.tornBytes).toBe(at - whole + Buffer.byteLength(rubbish));
    return bytes.subarray(0, whole).filter(byte => byte === 10).length;
  }

  /** Holds the open journal against the model. */
  async expectAgreement(model: JournalModel): Promise<void> {
    const told = model.phrases;
    expectIndex(this.journal.index, model);
    const lines = (await readFile(this.layout.journal, 'utf8')).split('\n').length - 1;
    expect(lines).toBe(model.records.length);
    const texts = await Promise.all(told.map((_, entry) => this.journal.numberRecord(entry)));
    expect(texts.map(({n, text}) => [n, text])).toEqual(told.map(({n, text}) => [n, text]));
  }

  /** Holds everything that others read of the files against the model. */
  async expectFilesAgree(model: JournalModel): Promise<void> {
    const {index, tornBytes} = await readJournal(this.layout.journal);
    expectIndex(index, model);
    expect(tornBytes).toBe(0);
    expect(await rebuildMetadata(this.layout, index)).toBe(index.counts.kept);
    expect(await readFile(this.layout.metadataCsv, 'utf8')).toBe(model.metadata);
    const kept = await readKeptClips(this.layout.journal);
    expect([...kept].map(([name, {text}]) => `${name}|${text}\n`).join('')).toBe(model.metadata);
  }

  /** Puts files where clips of kept phrases are, and only there, and brings `metadata.csv` up to date. */
  async placeClips(model: JournalModel): Promise<void> {
    await rebuildMetadata(this.layout, this.journal.index);
    for (const name of await readdir(this.layout.wavs)) await rm(join(this.layout.wavs, name));
    const kept = model.phrases.filter(({state}) => state === 'kept');
    for (const {n} of kept) await writeFile(join(this.layout.wavs, clipFileName(n)), `clip ${n}`);
  }

  /** The journal as the model would hold it, from the file. */
  async readRecords(): Promise<ModelRecord[]> {
    const lines = (await readFile(this.layout.journal, 'utf8')).split('\n').slice(0, -1);
    const textOf = new Map<string, string>();
    return lines.map(line => {
      const record = JSON.parse(line) as JournalRecord;
      if (record.type === 'generation') return {type: 'generation'};
      if (record.type === 'limits' || record.type === 'measured' || record.type === 'redo')
        throw new Error('the model knows no such record');
      if (record.type === 'number') textOf.set(record.key, record.text);
      const text = textOf.get(record.key) as string;
      if (record.type === 'number') return {type: 'number', n: record.n, text};
      if (record.type === 'take') return {type: 'take', text, take: record.take};
      if (record.type === 'removed') return {type: 'removed', text};
      return {type: 'verdict', text, verdict: record.verdict, by: record.by !== undefined};
    });
  }
}

function expectIndex(index: ClipIndex, model: JournalModel): void {
  const seen = Array.from({length: index.size}, (_, entry) => ({
    n: index.number(entry),
    state: index.state(entry),
    byPerson: index.isByPerson(entry),
    takes: index.takes(entry),
    key: index.key(entry),
  }));
  expect(seen).toEqual(model.phrases.map(({text, ...phrase}) => ({...phrase, key: keyOf(text)})));
  expect(index.nextNumber).toBe(model.nextNumber);
  expect(index.counts.kept).toBe(seen.filter(({state}) => state === 'kept').length);
}

function keyOf(spokenText: string): string {
  return phraseKey({...keyParts, spokenText, language: 'ms'});
}

async function* phrasesOf(list: readonly string[]) {
  for (const [index, text] of list.entries()) yield {text, language: 'ms', id: undefined, source: `list:${index + 1}`};
}

/** Texts as they are written, cleaned: what the journal keeps is all that matters here. */
function asWritten(text: string): NormalisedText {
  const cleaned = cleanText(text);
  if ('refused' in cleaned) return {refused: cleaned.refused, readings: []};
  return {spokenText: cleaned.spokenText, cleaning: cleaned.changes, changes: [], unsaid: []};
}
