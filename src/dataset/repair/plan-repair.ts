import {ChatterpipeError} from '../../base/error.js';
import {listFolder} from '../../io/list-folder.js';
import {statPath} from '../../io/stat-path.js';
import type {DatasetCard} from '../card.js';
import {type JournalRecord, journalVersion} from '../journal/record.js';
import {clipFileName, type DatasetLayout} from '../layout.js';
import {metadataLine} from '../metadata-csv.js';
import {adoptTakes, verdictByPlace} from './adopt-files.js';
import {tellOfClips, tellOfJournal} from './describe-repair.js';
import {readRawLines} from './journal-lines.js';
import type {Additions} from './new-journal.js';
import {readMetadataTexts} from './read-metadata-texts.js';
import {namesSpeaker, readCardIfWhole, rebuildCard} from './rebuild-card.js';
import type {MakeClip} from './rebuild-from-list.js';
import {rebuildPhrases} from './rebuild-phrases.js';
import type {Rebuilding} from './rebuilding.js';
import type {RepairHands} from './repair-hands.js';
import {RepairLog} from './repair-report.js';
import {type ClipPlan, planClips} from './settle-clips.js';
import {type FileSurvey, surveyFiles} from './survey-files.js';
import {JournalSurvey} from './survey-journal.js';

/** Everything that is to be written, and what there is to tell. Nothing is written yet. */
export type RepairPlan = {
  readonly survey: JournalSurvey;
  /** Undefined where the journal stays as it is. */
  readonly journal: Additions | undefined;
  readonly card: DatasetCard | undefined;
  /** The whole of `metadata.csv`, where it changes. */
  readonly metadata: string | undefined;
  readonly clips: ClipPlan;
  readonly log: RepairLog;
};

/**
 * Finds out what is wrong with a dataset and how it can be put right. Changes nothing. Throws NOT_A_DATASET for a folder with neither card
 * nor journal, JOURNAL_CORRUPT and DATASET_CORRUPT for versions newer than ours, USAGE for a voice that the keys do not prove.
 */
export async function planRepair(layout: DatasetLayout, hands: RepairHands): Promise<RepairPlan> {
  const log = new RepairLog();
  await refuseLinks(layout);
  const hasJournal = ((await statPath(layout.journal))?.sizeBytes ?? 0) > 0;
  const known = await readCardIfWhole(layout.card);
  if (known === undefined && !hasJournal) throw notADataset(layout.root);
  const survey = new JournalSurvey(layout.journal);
  if (hasJournal) for await (const line of readRawLines(layout.journal)) survey.read(line);
  const isDamaged = survey.isDamaged || !hasJournal;
  const card = namesSpeaker(known) ? known : findCard(layout, known, survey, hands, log);

  const files = await surveyFiles(layout);
  const metadata = await readMetadataTexts(layout.metadataCsv);
  const makeClip: MakeClip = async (take, phrase) =>
    card === undefined ? undefined : hands.makeClip(take, phrase, card.fingerprint);
  const {rebuilding, lost} = await rebuildPhrases({layout, survey, files, metadata, card, hands, makeClip, isDamaged});
  const additions = await completeStories(rebuilding, layout, files, card, isDamaged);
  const head = hasJournal || card === undefined ? [] : [beginning(card)];
  const clips = await planClips({layout, files, stories: survey.stories, makeClip});
  const expected = metadataOf(survey, clips);
  const isMetadataRight =
    (metadata.bytes?.equals(Buffer.from(expected)) ?? false) || (metadata.bytes ?? expected) === '';
  const journal = {...additions, head};
  const isJournalRight = hasJournal ? isUnchanged(survey, journal) : survey.stories.size === 0;
  tellOfJournal(log, {survey, hasJournal, rebuilding, additions, lost});
  tellOfClips(log, clips);
  if (!isMetadataRight)
    log.did(
      'metadata-rebuilt',
      `metadata.csv: ${metadata.bytes === undefined ? 'made' : 'made anew'} from the journal`,
    );
  return {
    survey,
    log,
    clips,
    journal: isJournalRight ? undefined : journal,
    card: card === known ? undefined : card,
    metadata: isMetadataRight ? undefined : expected,
  };
}

/** The card as far as the journal knows it. A speaker is believed if his keys are those of the journal. */
function findCard(
  {root}: DatasetLayout,
  known: DatasetCard | undefined,
  survey: JournalSurvey,
  {keyOf, speaker, madeBy, address, now}: RepairHands,
  log: RepairLog,
): DatasetCard | undefined {
  const bare = known ?? rebuildCard(root, survey, {speaker: undefined, madeBy, address, now});
  if (bare === undefined) {
    log.lose(
      'card',
      'The card dataset.json is gone, and the journal does not say with which settings it began: give generate all its options again.',
    );
    return undefined;
  }
  const counts: Record<string, number> = {pending: 0, kept: 0, rejected: 0, failed: 0, removed: 0};
  for (const {state} of survey.stories.values()) counts[state] = (counts[state] ?? 0) + 1;
  const card = {...bare, counts};
  if (known === undefined)
    log.did(
      'card-rebuilt',
      'dataset.json: rebuilt from the journal (settings, language); the consent is "not stated" there until generate is told it again',
    );
  if (speaker === undefined) {
    log.lose(
      'voice',
      `Whose voice it is stood in dataset.json alone: say it with chatterpipe repair ${root} --voice ID.`,
    );
    return known ?? card;
  }
  const named = {...card, speaker};
  const proof = [...survey.stories.values()].some(
    ({record}) => keyOf(named, record.text, record.language) === record.key,
  );
  if (!proof) throw notTheVoice(speaker.id, survey.stories.size);
  log.did('card-rebuilt', `dataset.json: the speaker is ${speaker.id}, as the keys of the journal prove`);
  return named;
}

/** Gives the stories what the files say beyond the journal: takes that were paid for, and verdicts by the place of the clip. */
async function completeStories(
  {survey, phrases}: Rebuilding,
  layout: DatasetLayout,
  files: FileSurvey,
  card: DatasetCard | undefined,
  isDamaged: boolean,
): Promise<Omit<Additions, 'head'>> {
  const takes = new Map<number, readonly JournalRecord[]>();
  const tail: JournalRecord[] = [];
  for (const [n, story] of card === undefined ? [] : survey.stories) {
    if (story.state === 'removed' || !(isDamaged || story.state === 'pending')) continue;
    const adopted = await adoptTakes(story, layout, files, card?.fingerprint.baseSeed ?? 0);
    if (adopted.length > 0) takes.set(n, adopted);
    const isOpen = isDamaged && story.state === 'pending';
    const verdict = isOpen ? await verdictByPlace(story, layout, files, card?.fingerprint.sampleRateHz) : undefined;
    if (verdict !== undefined) tail.push(verdict);
  }
  return {phrases, takes, tail};
}

function beginning({createdAt, fingerprint}: DatasetCard): JournalRecord {
  return {v: journalVersion, type: 'generation', at: createdAt, fingerprint};
}

function metadataOf({stories}: JournalSurvey, {missing}: ClipPlan): string {
  const gone = new Set(missing);
  return [...stories.values()]
    .filter(story => story.state === 'kept' && !gone.has(story))
    .sort((a, b) => a.record.n - b.record.n)
    .map(({record}) => metadataLine(clipFileName(record.n), record.text))
    .join('');
}

function isUnchanged(survey: JournalSurvey, {phrases, takes, tail}: Additions): boolean {
  const leaving = survey.damaged.length + survey.aside.size + survey.moved.size;
  return leaving + phrases.size + takes.size + tail.length === 0 && !survey.hasOtherLineEnds;
}

/** A folder that leads elsewhere would have us write and move there. */
async function refuseLinks({root}: DatasetLayout): Promise<void> {
  const link = (await listFolder(root)).find(({name, kind}) => folders.has(name) && kind !== 'folder');
  if (link === undefined) return;
  throw new ChatterpipeError(
    'NOT_A_DATASET',
    `Cannot repair ${root}: ${link.name} there has to be a folder, and is none.`,
    {
      hint: 'Put the whole dataset where its folder leads, or another folder in its place.',
      details: {root, name: link.name},
    },
  );
}

const folders = new Set(['wavs', 'takes', 'rejected', 'damaged']);

function notADataset(root: string): ChatterpipeError {
  return new ChatterpipeError(
    'NOT_A_DATASET',
    `Cannot repair ${root}: there is neither a card (dataset.json) nor a journal (clips.jsonl) that can be read.`,
    {hint: `To look at a dataset that somebody else made: chatterpipe verify ${root}`, details: {root}},
  );
}

function notTheVoice(voice: string, phrases: number): ChatterpipeError {
  return new ChatterpipeError(
    'USAGE',
    `${voice} is not the voice of this dataset: with it none of its ${phrases} phrases would have the key that it has.`,
    {hint: 'Give the exact speaker id, or the very recording, that the dataset was begun with.', details: {voice}},
  );
}
