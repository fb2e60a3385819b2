import type {Json} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {requireSameFingerprint} from '../../dataset/fingerprint.js';
import type {Journal} from '../../dataset/journal/journal.js';
import {datasetLayout} from '../../dataset/layout.js';
import {statPath} from '../../io/stat-path.js';
import {readBackendAccess} from '../backend-access.js';
import {readEnvironment} from '../config.js';
import {openExaminer} from '../evidence/open-examiner.js';
import {recordingAt} from '../evidence/recording-at.js';
import {withClaims} from '../judge/resolve-limits.js';
import {sayClaims} from '../judge/say-claims.js';
import {claimsGoingOn} from '../judge/speech-claims.js';
import {openBackends} from '../open-backends.js';
import {requireFinished} from '../open-existing.js';
import {toolVersion} from '../tool-version.js';
import {completeList, countWaiting, isChosenByUs, type ListOutcome, withList, writeList} from './chosen-list.js';
import type {GenerationSummary} from './events.js';
import {type OpenDataset, openDataset} from './open-dataset.js';
import type {GenerateOptions} from './options.js';
import {readDatasetCard} from './read-dataset-card.js';
import {type GenerationSettings, resolveSettings} from './resolve-settings.js';
import {runSitting} from './run-sitting.js';
import type {Sitting} from './sitting.js';
import {fingerprintOf} from './speaking-settings.js';

/**
 * Makes a Piper dataset from phrases and a speaker, or goes on with one. Everything that was made before a crash, a stop or an
 * error stays; the same call goes on and ends with the same bytes. Progress comes as events.
 *
 * Throws a ChatterpipeError: USAGE, SETTINGS_DIFFER, BACKEND_CHANGED, NOT_A_DATASET, SPEAKER_NOT_FOUND, INPUT_UNREADABLE,
 * BACKEND_UNREACHABLE and its relatives, DATASET_LOCKED, NOT_AUTHORISED, DISK_FULL, DISK_FAILED, JOURNAL_CORRUPT, CONSENT_MISSING,
 * and STOPPED when `signal` fires. A clip that is refused and a text that the backend refuses are no errors: see the summary.
 */
export async function generateDataset(options: GenerateOptions): Promise<GenerationSummary> {
  const {signal = new AbortController().signal, onEvent = () => {}} = options;
  const onNotice = (message: string): void => onEvent({type: 'notice', message});
  const layout = datasetLayout(options.output);
  const environment = readEnvironment();
  const {verifiesClips, discardsTakes} = resolveSettings(options, await readDatasetCard(layout), environment);
  const dataset = await openDataset(layout, {now: new Date(), isThorough: verifiesClips, discardsTakes, onNotice});
  try {
    // Again, now that nobody else can write it.
    const card = await readDatasetCard(layout);
    if (card !== undefined) requireFinished(card, layout.root);
    const asked = resolveSettings(options, card, environment);
    requireSameSettings(asked, card?.fingerprint ?? dataset.journal.opened.lastGeneration?.fingerprint);
    const {settings, keepList} = await settleList(asked, dataset, onNotice);
    if (!settings.isLanguageStated) {
      onNotice('No language was given: the phrases are taken as Malay (ms). Say --language to change that.');
    }
    const {backends: addresses, timeoutMs, transport, waitMs} = settings;
    const access = await readBackendAccess(settings.access, environment);
    const opened = await openBackends({addresses, access, timeoutMs, transport, waitMs, onNotice, signal});
    try {
      const recording = card?.speaker.recording ?? settings.voice;
      const examiner = await openExaminer(settings.evidence, {
        environment,
        reference: () => recordingAt(recording),
        onNotice,
      });
      try {
        const judging = withClaims(settings.judging, claimsGoingOn(card, opened));
        const hasRecording = (await statPath(recording))?.kind === 'file';
        sayClaims(judging, {models: examiner.models, hasRecording, addresses}).forEach(onNotice);
        const judged = {...settings, judging};
        const sitting = {
          settings: judged,
          keepList,
          card,
          dataset,
          opened,
          examiner,
          madeBy: toolVersion(),
          signal,
          onEvent,
        };
        return await runRounds(sitting);
      } finally {
        await examiner.close();
      }
    } finally {
      await opened.close();
    }
  } finally {
    await dataset.close();
  }
}

/** A backend that refuses everything would be asked for ever. */
const mostRounds = 4;

/** The card may be gone: then the journal says what the clips were made with. */
function requireSameSettings(settings: GenerationSettings, made: {readonly [name: string]: Json} | undefined): void {
  if (made === undefined || settings.allowsMixedSettings) return;
  requireSameFingerprint(made, fingerprintOf(settings));
}

/** Sittings of one call: with `--refill` what a round refused is replaced and spoken in another, as long as that helps. */
async function runRounds(first: Sitting): Promise<GenerationSummary> {
  const {settings, dataset, onEvent} = first;
  let sitting = first;
  let kept = dataset.journal.index.counts.kept;
  for (let round = 1; ; round += 1) {
    const summary = await runSitting(sitting);
    const canRefill = settings.isRefilling && isChosenByUs(settings) && !summary.isPilotStop && round < mostRounds;
    // A round that kept nothing shows that others would not either.
    if (!canRefill || summary.rejected + summary.failed === 0 || summary.kept <= kept) return summary;
    kept = summary.kept;
    const {phraseList} = sitting.settings;
    const next = {
      ...sitting.settings,
      addCount: 0,
      isRetryingRejected: false,
      phraseList: {...phraseList, count: phraseList.wanted},
    };
    const list = await completeList(next, await outcomeOf(dataset.journal));
    if (list.fresh === 0) return summary;
    onEvent({type: 'notice', message: `${list.fresh} phrases take the places of those that were refused.`});
    const card = await readDatasetCard(dataset.layout);
    sitting = {...sitting, card, settings: withList(next, list), keepList: () => writeList(next, list)};
  }
}

/** The settings with a list that is there: one that we choose is chosen, or gone on with, now. */
async function settleList(
  settings: GenerationSettings,
  {journal}: OpenDataset,
  onNotice: (message: string) => void,
): Promise<Pick<Sitting, 'settings' | 'keepList'>> {
  if (!isChosenByUs(settings)) {
    if (settings.addCount > 0) throw addToFiles();
    if (settings.isRefilling)
      onNotice('The phrases come from files: --refill chooses from our own corpus, and does nothing here.');
    return {settings, keepList: async () => {}};
  }
  const waiting = settings.addCount > 0 ? await countWaiting(settings, journal.index) : 0;
  const isWaiting = waiting > 0;
  if (isWaiting) onNotice(`${waiting} phrases are pending: going on with them, and adding none.`);
  const wanted = isWaiting ? {...settings, addCount: 0} : settings;
  const list = await completeList(wanted, await outcomeOf(journal));
  return {settings: withList(wanted, list), keepList: () => writeList(wanted, list)};
}

function addToFiles(): ChatterpipeError {
  return new ChatterpipeError(
    'USAGE',
    'The phrases of this dataset come from files: --add chooses from our own corpus.',
    {
      hint: 'Add lines to your file, or make a list with chatterpipe phrases --continue DIR -o more.jsonl and give both: --phrases YOURS --phrases more.jsonl.',
    },
  );
}

/** What was kept and what was refused for good, as spoken texts, in the order of their numbers. */
async function outcomeOf(journal: Journal): Promise<ListOutcome> {
  const {index} = journal;
  const kept: string[] = [];
  const refused: string[] = [];
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    if (state === 'kept') kept.push((await journal.numberRecord(entry)).text);
    if (state === 'rejected' || state === 'failed') refused.push((await journal.numberRecord(entry)).text);
  }
  return {kept, refused};
}
