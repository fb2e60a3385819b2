import {isChatterpipeError} from '../../base/error.js';
import {systemClock} from '../../chatterbox/queue/clock.js';
import {findModel, modelFile, modelMissing} from '../../engines/models/find-model.js';
import type {InstalledModel} from '../../engines/models/model.js';
import {bestInstalled} from '../../engines/models/survey-store.js';
import {openDnsmos} from '../../engines/quality/open-dnsmos.js';
import {openSilero} from '../../engines/quality/open-silero.js';
import {openSpeakerEncoder} from '../../engines/speaker/open-speaker-encoder.js';
import {openTranscriptionServer} from '../../engines/transcription/server/open-transcription-server.js';
import type {Transcriber} from '../../engines/transcription/transcriber.js';
import {openWhisper} from '../../engines/transcription/whisper/open-whisper.js';
import {processorCount} from '../../io/processor-count.js';
import {requireOneOf} from '../generate/require-option.js';
import {type EvidenceRole, type EvidenceSettings, evidenceRoles} from './evidence-settings.js';
import type {ExaminerParts, Listeners, ListenersByRole} from './listeners.js';

/** A transcript of a minute of speech may take a while on a busy server. */
const serverTimeoutMs = 120_000;
/** A server that is restarted loads its model for a minute or two. */
const serverPatienceMs = 5 * 60_000;

/** Finds and opens the models of the settings. Throws MODEL_MISSING and MODEL_FAILED for what was asked for by name. */
export async function openListeners(settings: EvidenceSettings, parts: ExaminerParts): Promise<Listeners> {
  const {environment, onNotice} = parts;
  const {store} = environment.models;
  const device = requireOneOf('device', settings.device, ['cpu', 'cuda']) as 'cpu' | 'cuda';
  const find = (role: Exclude<EvidenceRole, 'recognition'>): Promise<InstalledModel | undefined> =>
    findFor(store, role, settings[role]);
  const [vad, speaker, mos] = await Promise.all([find('vad'), find('speaker'), find('mos')]);
  const opened: ListenersByRole = {
    vad: vad === undefined ? undefined : openSilero({file: modelFile(vad), id: vad.id, threads: 1}),
    speaker:
      speaker === undefined ? undefined : openSpeakerEncoder({file: modelFile(speaker), id: speaker.id, threads: 1}),
    mos: mos === undefined ? undefined : openDnsmos({file: modelFile(mos), id: mos.id, threads: 1}),
    recognition: await openRecognition(settings.recognition, device, parts),
  };
  const lost = new Set<EvidenceRole>();
  return {
    ...opened,
    models: () =>
      Object.fromEntries(
        evidenceRoles.flatMap(role => {
          const model = lost.has(role) ? undefined : opened[role]?.model;
          return model === undefined ? [] : [[role, model]];
        }),
      ),
    async run(role, use) {
      if (opened[role] === undefined || lost.has(role)) return undefined;
      try {
        return await use(opened);
      } catch (error) {
        const isTakenAsFound = settings[role] === 'auto' && isChatterpipeError(error, 'DEPENDENCY_MISSING');
        if (!isTakenAsFound) throw error;
        if (!lost.has(role))
          onNotice(`The model ${opened[role]?.model} is not used: ${error.message} ${error.hint ?? ''}`);
        lost.add(role);
        return undefined;
      }
    },
    async close() {
      await Promise.all(evidenceRoles.map(role => opened[role]?.close()));
    },
  };
}

async function findFor(store: string, role: EvidenceRole, asked: string): Promise<InstalledModel | undefined> {
  if (asked === 'off') return undefined;
  return asked === 'auto' ? bestInstalled(store, role) : findModel(store, asked);
}

async function openRecognition(
  asked: string,
  device: 'cpu' | 'cuda',
  {environment, onNotice}: ExaminerParts,
): Promise<Transcriber | undefined> {
  if (/^https?:\/\//i.test(asked)) {
    const [url = asked, model = 'whisper-1'] = asked.split('#');
    return openTranscriptionServer({
      url,
      model,
      token: environment.transcriptionToken,
      timeoutMs: serverTimeoutMs,
      patience: {mostMs: serverPatienceMs, clock: systemClock, random: Math.random},
      onNotice,
    });
  }
  const {store} = environment.models;
  const found =
    asked === 'whisper' ? await bestInstalled(store, 'recognition') : await findFor(store, 'recognition', asked);
  if (found !== undefined) return openWhisper({folder: found.folder, id: found.id, threads: processorCount(), device});
  if (asked === 'whisper') throw modelMissing('whisper-base');
  return undefined;
}
