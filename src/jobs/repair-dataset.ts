import {basename, relative, resolve} from 'node:path';
import {type ClipSettings, defaultClipSettings} from '../audio/clip-settings.js';
import {audioChainVersion} from '../audio/make-clip.js';
import {sha256} from '../base/content-id.js';
import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import type {VoiceParameters} from '../chatterbox/speech-request.js';
import type {CardSpeaker, DatasetCard} from '../dataset/card.js';
import type {Fingerprint} from '../dataset/fingerprint.js';
import {datasetLayout} from '../dataset/layout.js';
import {phraseKey} from '../dataset/phrase-key.js';
import {applyRepair} from '../dataset/repair/apply-repair.js';
import {planRepair} from '../dataset/repair/plan-repair.js';
import type {LostPhrase} from '../dataset/repair/rebuilding.js';
import type {RepairHands} from '../dataset/repair/repair-hands.js';
import type {RepairLoss, RepairStep} from '../dataset/repair/repair-report.js';
import {takeDirectoryLock} from '../io/directory-lock.js';
import {statPath} from '../io/stat-path.js';
import {defaultBackend} from './config.js';
import {withPathsFromHere} from './generate/card-paths.js';
import {listPhrases} from './generate/list-phrases.js';
import {keyPartsOf} from './generate/speaking-settings.js';
import {openTextReader} from './phrases/text-reader.js';
import {prepareTake} from './prepare-take.js';
import {readInput} from './read-input.js';
import {toolVersion} from './tool-version.js';

/** How to repair. */
export type RepairOptions = {
  /** Say what would be done, and do nothing (false). */
  readonly dryRun?: boolean;
  /** For a dataset whose card is gone: the speaker's id, or the recording that it was begun with. Proven by the journal's keys. */
  readonly voice?: string;
};

/** What a repair did, and what it could not do. */
export type RepairSummary = {
  readonly root: string;
  readonly isDryRun: boolean;
  readonly done: readonly RepairStep[];
  readonly lost: readonly RepairLoss[];
  /** 0 when the dataset is whole afterwards, 14 when something could not be rebuilt. */
  readonly exitCode: 0 | 14;
};

/**
 * Rebuilds what can be rebuilt of a damaged dataset, from whatever is left of journal, card, `metadata.csv`, phrase list, takes and clips.
 * Deletes nothing and asks no backend; a dataset that is whole stays as it is, byte for byte. Throws NOT_A_DATASET, DATASET_LOCKED,
 * USAGE for a voice that is not the dataset's, JOURNAL_CORRUPT and DATASET_CORRUPT for versions newer than ours, DISK_FULL, DISK_FAILED.
 */
export async function repairDataset(root: string, {dryRun = false, voice}: RepairOptions = {}): Promise<RepairSummary> {
  if ((await statPath(root))?.kind !== 'folder') {
    throw new ChatterpipeError('NOT_A_DATASET', `Cannot repair ${root}: there is no such folder.`, {
      hint: 'Give the folder of a dataset.',
      details: {root},
    });
  }
  const layout = datasetLayout(root);
  const now = new Date();
  const lock = await takeDirectoryLock(layout.lock, now);
  try {
    const plan = await planRepair(layout, await handsOf(root, voice, now));
    if (!dryRun) await applyRepair(layout, plan);
    const {done, lost} = plan.log;
    return {root, isDryRun: dryRun, done, lost, exitCode: lost.length === 0 ? 0 : 14};
  } finally {
    await lock.release();
  }
}

async function handsOf(root: string, voice: string | undefined, now: Date): Promise<RepairHands> {
  return {
    keyOf,
    listPhrases: card => listOf(withPathsFromHere(card, root)),
    makeClip,
    speaker: voice === undefined ? undefined : await speakerOf(root, voice),
    madeBy: toolVersion(),
    address: defaultBackend,
    now,
  };
}

function keyOf({fingerprint, speaker}: DatasetCard, text: string, language: string): string {
  const parameters = fingerprint.voice as unknown as VoiceParameters;
  return phraseKey({...keyPartsOf(parameters, speaker), spokenText: text, language});
}

async function speakerOf(root: string, voice: string): Promise<CardSpeaker> {
  if ((await statPath(voice))?.kind !== 'file') return {id: voice, name: null, recording: null, referenceSha256: null};
  const referenceSha256 = sha256(await readInput(voice));
  const recording = relative(resolve(root), resolve(voice));
  return {id: basename(voice), name: null, recording, referenceSha256};
}

/** The list of the card; undefined when one of its files is gone. */
async function listOf(card: DatasetCard): Promise<AsyncIterable<LostPhrase> | undefined> {
  const found = await Promise.all(card.phrases.files.map(statPath));
  return found.includes(undefined) ? undefined : spokenPhrases(card);
}

async function* spokenPhrases(card: DatasetCard): AsyncGenerator<LostPhrase> {
  const read = await openTextReader(card.reading);
  for await (const phrase of listPhrases(card.phrases, card.language)) {
    const cleaned = read(phrase.text, phrase.language);
    if ('refused' in cleaned) continue;
    const {language, id} = phrase;
    const text = cleaned.spokenText;
    yield {key: keyOf(card, text, language), text, language, ...(id === undefined ? {} : {id})};
  }
}

async function makeClip(bytes: Uint8Array, {text, language}: LostPhrase, made: Fingerprint) {
  // Another audio chain would make another clip than the one that was lost.
  if (made.audioChain !== audioChainVersion) return undefined;
  const {speed} = made.voice as unknown as VoiceParameters;
  const clip: ClipSettings = {...defaultClipSettings, ...made.processing, sampleRateHz: made.sampleRateHz};
  try {
    return (await prepareTake({bytes, spokenText: text, language, speed, clip})).clipWav;
  } catch (error) {
    if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return undefined;
    throw error;
  }
}
