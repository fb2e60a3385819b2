import type {Json} from '../../base/content-id.js';
import {requireSameFingerprint} from '../../dataset/fingerprint.js';
import {datasetLayout} from '../../dataset/layout.js';
import {readEnvironment} from '../config.js';
import {openBackend} from '../open-backend.js';
import {toolVersion} from '../tool-version.js';
import type {GenerationSummary} from './events.js';
import {openDataset} from './open-dataset.js';
import type {GenerateOptions} from './options.js';
import {readDatasetCard} from './read-dataset-card.js';
import {type GenerationSettings, resolveSettings} from './resolve-settings.js';
import {runSitting} from './run-sitting.js';
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
    const settings = resolveSettings(options, card, environment);
    requireSameSettings(settings, card?.fingerprint ?? dataset.journal.opened.lastGeneration?.fingerprint);
    if (!settings.isLanguageStated) {
      onNotice('No language was given: the phrases are taken as Malay (ms). Say --language to change that.');
    }
    const {backend: address, token, timeoutMs, waitMs} = settings;
    const backend = await openBackend({address, token, timeoutMs, waitMs, onNotice, signal});
    try {
      return await runSitting({settings, card, dataset, backend, madeBy: toolVersion(), signal, onEvent});
    } finally {
      await backend.close();
    }
  } finally {
    await dataset.close();
  }
}

/** The card may be gone: then the journal says what the clips were made with. */
function requireSameSettings(settings: GenerationSettings, made: {readonly [name: string]: Json} | undefined): void {
  if (made === undefined || settings.allowsMixedSettings) return;
  requireSameFingerprint(made, fingerprintOf(settings));
}
