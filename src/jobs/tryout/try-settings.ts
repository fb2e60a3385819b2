import {typeWord} from '../../base/type-command.js';
import type {SpeechTransport} from '../../chatterbox/speech-asker.js';
import {defaultVoiceParameters, type VoiceParameters} from '../../chatterbox/speech-request.js';
import type {CardSpeaker} from '../../dataset/card.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {statPath} from '../../io/stat-path.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import type {ReportClip} from '../../report/report-clip.js';
import {tryoutFigures} from '../../report/tryout/tryout-figures.js';
import {tryoutPage} from '../../report/tryout-page.js';
import type {TryoutReport} from '../../report/tryout-report.js';
import {parseLanguage} from '../../text/language.js';
import {type AccessOptions, readBackendAccess} from '../backend-access.js';
import {defaultBackend, readEnvironment} from '../config.js';
import {type EvidenceSettings, usualEvidence} from '../evidence/evidence-settings.js';
import {openExaminer} from '../evidence/open-examiner.js';
import {recordingAt} from '../evidence/recording-at.js';
import {requireWhole} from '../generate/require-option.js';
import {resolveSpeaker} from '../generate/resolve-speaker.js';
import {limitsOf, withClaims} from '../judge/resolve-limits.js';
import {sayClaims} from '../judge/say-claims.js';
import {claimsOfBackend} from '../judge/speech-claims.js';
import {openBackend} from '../open-backend.js';
import {choosePhrases} from '../phrases/choose-phrases.js';
import {resolveTransport} from '../resolve-transport.js';
import {type SettingsCell, settingsGrid, type TriedSetting, type TriedValues, triedSettings} from './settings-grid.js';
import {speakTryoutClip, type TryoutBench} from './speak-tryout-clip.js';

/** What to try. */
export type TryoutOptions = AccessOptions & {
  readonly voice: string;
  readonly consent?: string;
  readonly language: string;
  readonly tried: TriedValues;
  /** Phrases a cell (6). */
  readonly count?: number;
  /** Phrase files; without any, phrases of our own corpus. */
  readonly phrases?: readonly string[];
  readonly backend?: string;
  readonly transport?: SpeechTransport;
  readonly timeoutSeconds?: number;
  /** By which the pass rates count. */
  readonly limits?: string;
  readonly evidence?: Partial<EvidenceSettings>;
  /** The page. */
  readonly output: string;
  readonly signal?: AbortSignal;
  readonly onNotice?: (message: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What came of it, cell by cell. */
export type Tryout = {
  readonly page: string;
  readonly cells: readonly {
    readonly values: SettingsCell;
    readonly kept: number;
    readonly of: number;
    readonly secondsPerClip: number;
    readonly command: string;
  }[];
};

/** A combination of settings, and how the phrases came out. */
type SpokenCell = {readonly cell: SettingsCell; readonly clips: readonly ReportClip[]};

/** How many clips and requests at once the hours of a cell are reckoned with. */
const wantedClips = 1500;
const usualWorkers = 4;

/**
 * Speaks the same few phrases with every combination of settings, one request after another, measures and judges the clips, and writes a
 * page to compare them by ear and by figures. Keeps nothing else. Throws USAGE, SPEAKER_NOT_FOUND, CONSENT_MISSING, BACKEND_UNREACHABLE
 * and its relatives, STOPPED.
 */
export async function trySettings(options: TryoutOptions): Promise<Tryout> {
  const {signal = new AbortController().signal, onNotice = () => {}, onProgress = () => {}} = options;
  const cells = settingsGrid(options.tried);
  const {code, englishName} = parseLanguage(options.language);
  const texts = await textsOf(options, code);
  const asked = limitsOf(options, undefined);
  const environment = readEnvironment();
  const address = options.backend ?? environment.backend ?? defaultBackend;
  const timeoutMs = 1000 * (options.timeoutSeconds ?? 60);
  const transport = resolveTransport(options.transport, defaultVoiceParameters.responseFormat);
  const access = await readBackendAccess(options, environment);
  const backend = await openBackend({address, access, timeoutMs, transport, waitMs: 0, onNotice, signal});
  const examiner = await openExaminer(
    {...usualEvidence, ...options.evidence},
    {environment, reference: () => recordingAt(options.voice), onNotice},
  );
  const pool = openWorkerPool({module: 'jobs/prepare-take.js', size: 1});
  try {
    const speaker = await resolveSpeaker(backend.client, {
      voice: options.voice,
      consent: options.consent,
      known: undefined,
      now: new Date(),
      onFound: () => {},
      onNotice,
      signal,
    });
    const judging = withClaims(asked, claimsOfBackend(backend));
    const hasRecording = (await statPath(options.voice))?.kind === 'file';
    sayClaims(judging, {models: examiner.models, hasRecording, addresses: [backend.address]}).forEach(onNotice);
    const bench: TryoutBench = {client: backend.client, pool, examiner, limits: judging.limits, language: code, signal};
    const made: SpokenCell[] = [];
    const total = cells.length * texts.length;
    for (const cell of cells) {
      const clips: ReportClip[] = [];
      for (const text of texts) {
        signal.throwIfAborted();
        const request = {input: text, voice: speaker.wireId, parameters: parametersOf(cell)};
        clips.push(await speakTryoutClip(bench, request, clips.length + 1));
        onProgress(made.length * texts.length + clips.length, total);
      }
      made.push({cell, clips});
    }
    const language = {tag: code, name: englishName};
    const report = reportOf(options, made, speaker.speaker, language, backend.address);
    await writeFileDurably(options.output, tryoutPage(report));
    const cellsNow = tryoutFigures(report).map(({cell: {command}, kept, of, serverSeconds = 0}, place) => ({
      values: cells[place] as SettingsCell,
      kept,
      of,
      secondsPerClip: serverSeconds,
      command,
    }));
    return {page: options.output, cells: cellsNow};
  } finally {
    await pool.close();
    await examiner.close();
    await backend.close();
  }
}

async function textsOf({phrases, count = 6}: TryoutOptions, language: string): Promise<readonly string[]> {
  requireWhole('count', count, 1, 100);
  const chosen = await choosePhrases({language, count, ...(phrases === undefined ? {} : {from: phrases})});
  return chosen.phrases.map(({spokenText}) => spokenText);
}

function parametersOf(cell: SettingsCell): VoiceParameters {
  const changes = Object.entries(cell).map(([name, value]) => [triedSettings[name as TriedSetting].parameter, value]);
  return {...defaultVoiceParameters, ...Object.fromEntries(changes)};
}

function reportOf(
  options: TryoutOptions,
  made: readonly SpokenCell[],
  {id, name}: CardSpeaker,
  language: TryoutReport['language'],
  backend: string,
): TryoutReport {
  return {
    speaker: name ?? id,
    language,
    backend,
    settings: Object.keys(options.tried),
    cells: made.map(({cell, clips}) => ({
      values: Object.fromEntries(Object.entries(cell).map(([setting, value]) => [setting, String(value)])),
      clips,
      command: commandOf(options, cell),
    })),
    workers: usualWorkers,
    clips: wantedClips,
  };
}

function commandOf({voice, consent, language, backend, transport}: TryoutOptions, cell: SettingsCell): string {
  const words = [
    'chatterpipe generate',
    `--voice ${typeWord(voice)}`,
    ...(consent === undefined ? [] : [`--consent ${typeWord(consent)}`]),
    ...(backend === undefined ? [] : [`--backend ${typeWord(backend)}`]),
    ...(transport === undefined ? [] : [`--transport ${transport}`]),
    `--language ${language}`,
    ...Object.entries(cell).map(([name, value]) => `--${name} ${value}`),
    `--count ${wantedClips}`,
    '--output datasets/my_voice',
  ];
  return words.join(' ');
}
