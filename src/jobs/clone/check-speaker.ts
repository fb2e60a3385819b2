import {isChatterpipeError} from '../../base/error.js';
import {readBackendAccess} from '../backend-access.js';
import {readEnvironment} from '../config.js';
import {lookUpSpeaker} from '../generate/look-up-speaker.js';
import {readDatasetCard} from '../generate/read-dataset-card.js';
import type {GenerationSettings} from '../generate/resolve-settings.js';
import {type OpenBackends, openBackends} from '../open-backends.js';
import {checkRecording} from '../speakers/check-recording.js';

/** Who is told, and what ends it. */
export type CheckParts = {readonly onNotice: (message: string) => void; readonly signal: AbortSignal};

/**
 * Sees that a backend answers and has the speaker, or that there is a recording which may be uploaded, and says what to mend in it. Sends
 * nothing. Throws BACKEND_UNREACHABLE and its relatives, SPEAKER_NOT_FOUND, CONSENT_MISSING, AUDIO_UNREADABLE.
 */
export async function checkSpeaker(settings: GenerationSettings, parts: CheckParts): Promise<void> {
  const {backends: addresses, access, timeoutMs, waitMs, evidence} = settings;
  const {onNotice, signal} = parts;
  const opened = await openBackends({
    addresses,
    access: await readBackendAccess(access, readEnvironment()),
    timeoutMs,
    waitMs,
    onNotice,
    signal,
  });
  try {
    if ((await lookUpAt(opened, settings, signal)).kind === 'listed') return;
  } finally {
    await opened.close();
  }
  const {findings} = await checkRecording({file: settings.voice, evidence, onNotice, signal});
  for (const {message, hint} of findings) onNotice(`${settings.voice}: ${message} ${hint}`);
}

/** At the first backend that knows the voice. */
async function lookUpAt({backends}: OpenBackends, {voice, consent, layout}: GenerationSettings, signal: AbortSignal) {
  const known = await readDatasetCard(layout);
  let failure: unknown;
  for (const {client} of backends) {
    try {
      return await lookUpSpeaker(client, {voice, consent, known, now: new Date(), signal});
    } catch (error) {
      if (!isChatterpipeError(error, 'SPEAKER_NOT_FOUND')) throw error;
      failure ??= error;
    }
  }
  throw failure;
}
