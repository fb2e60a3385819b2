import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {replaceFileDurably, writeFileDurably} from '../../io/durable-file.js';
import {makeFolder} from '../../io/make-folder.js';
import {moveFileDurably} from '../../io/move-file.js';
import {writeCard} from '../card.js';
import {clipFileName, type DatasetLayout} from '../layout.js';
import {readRawLines} from './journal-lines.js';
import {keepOriginal, nextRepairNumber} from './keep-original.js';
import {newJournalLines} from './new-journal.js';
import type {RepairPlan} from './plan-repair.js';
import {JournalSurvey} from './survey-journal.js';

/**
 * Carries out a plan. Nothing is deleted: each file that is replaced is first copied to `NAME.before-repair-K`, lines that leave the journal
 * go unchanged into `clips.jsonl.damaged-K`, clips into `damaged/K/`. A crash in the middle is repaired by the next repair.
 */
export async function applyRepair(layout: DatasetLayout, plan: RepairPlan): Promise<void> {
  await checkPlan(plan);
  const repair = await nextRepairNumber(layout);
  const originals = [
    ...(plan.journal === undefined ? [] : [layout.journal]),
    ...(plan.card === undefined ? [] : [layout.card]),
    ...(plan.metadata === undefined ? [] : [layout.metadataCsv]),
  ];
  for (const path of originals) {
    const name = path.slice(layout.root.length + 1);
    if (await keepOriginal(path, repair))
      plan.log.did('original-kept', `${name} as it was: kept as ${name}.before-repair-${repair}`);
  }
  if (plan.journal !== undefined) await replaceJournal(layout, plan, repair);
  if (plan.card !== undefined) await writeCard(layout.card, plan.card);
  await settleClips(layout, plan, repair);
  if (plan.metadata !== undefined) await writeFileDurably(layout.metadataCsv, plan.metadata);
}

/** A repaired journal that would itself want a repair is a bug of ours, and must not take the place of anything. */
async function checkPlan({survey, journal}: RepairPlan): Promise<void> {
  if (journal === undefined) return;
  const check = new JournalSurvey(survey.path);
  let lineNumber = 0;
  for await (const line of newJournalLines(survey, journal)) {
    lineNumber += 1;
    check.read({bytes: Buffer.from(line.slice(0, -1)), lineNumber, isWhole: true});
  }
  const isSame = [...survey.stories].every(([n, story]) => check.stories.get(n)?.state === story.state);
  if (!check.isDamaged && check.stories.size === survey.stories.size && isSame) return;
  throw new ChatterpipeError(
    'INTERNAL',
    `the journal ${survey.path} would not be whole after the repair; nothing was changed`,
    {
      details: {path: survey.path},
    },
  );
}

async function replaceJournal(layout: DatasetLayout, {survey, journal}: RepairPlan, repair: number): Promise<void> {
  if (journal === undefined) return;
  const leaving = new Set([...survey.damaged.map(({line}) => line), ...survey.aside]);
  if (leaving.size > 0) {
    await replaceFileDurably(`${layout.journal}.damaged-${repair}`, async file => {
      for await (const {bytes, lineNumber, isWhole} of readRawLines(survey.path)) {
        if (leaving.has(lineNumber)) await file.add(isWhole ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes);
      }
    });
  }
  await replaceFileDurably(layout.journal, async file => {
    let block = '';
    for await (const line of newJournalLines(survey, journal)) {
      block += line;
      if (block.length < 1 << 18) continue;
      await file.add(Buffer.from(block));
      block = '';
    }
    await file.add(Buffer.from(block));
  });
}

async function settleClips(layout: DatasetLayout, {clips}: RepairPlan, repair: number): Promise<void> {
  for (const {name, from} of clips.aside) {
    const folder = join(layout.root, 'damaged', String(repair), from);
    await makeFolder(folder);
    await moveFileDurably(join(layout[from], name), join(folder, name));
  }
  for (const {n, to} of clips.moves) {
    await makeFolder(layout[to]);
    const from = to === 'wavs' ? layout.rejected : layout.wavs;
    await moveFileDurably(join(from, clipFileName(n)), join(layout[to], clipFileName(n)));
  }
  for (const {n, wav} of clips.made) {
    await makeFolder(layout.wavs);
    await writeFileDurably(join(layout.wavs, clipFileName(n)), wav);
  }
}
