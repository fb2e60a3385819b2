import {basename, resolve} from 'node:path';
import type {ClipSettings} from '../../audio/clip-settings.js';
import {ChatterpipeError} from '../../base/error.js';
import type {SpeechTransport} from '../../chatterbox/speech-asker.js';
import {defaultVoiceParameters, type VoiceParameters} from '../../chatterbox/speech-request.js';
import {type DatasetCard, type Quality, sampleRateHzOf} from '../../dataset/card.js';
import {type DatasetLayout, datasetLayout} from '../../dataset/layout.js';
import {parseLanguage} from '../../text/language.js';
import {type AccessOptions, plainAddress} from '../backend-access.js';
import {defaultBackend, type Environment} from '../config.js';
import {type EvidenceSettings, usualEvidence} from '../evidence/evidence-settings.js';
import {limitsOf, type NamedLimits} from '../judge/resolve-limits.js';
import {type TextReading, usualReading} from '../phrases/text-reader.js';
import {resolveClipSettings} from '../resolve-clip-settings.js';
import {resolveTransport} from '../resolve-transport.js';
import type {GenerateOptions} from './options.js';
import {requireOneOf, requireRange, requireWhole} from './require-option.js';

/** Where the phrases come from. */
export type PhraseList = {
  /** None: a choice of our own corpus. */
  readonly files: readonly string[];
  /** At most so many; null for a whole file. */
  readonly count: number | null;
  readonly choiceSeed: number;
  /** How many clips are wanted of a list that we choose: fewer than it has once it was refilled. Null for a list of somebody else. */
  readonly wanted: number | null;
};

/** Everything that a generation needs to know, decided once: nothing inside has a default. */
export type GenerationSettings = {
  readonly layout: DatasetLayout;
  readonly name: string;
  /** As asked for: an id of the backend or a local file. */
  readonly voice: string;
  /** `self`, a file, or nothing said. */
  readonly consent: string | undefined;
  readonly language: string;
  /** False when nobody named the language and `ms` was taken. */
  readonly isLanguageStated: boolean;
  readonly phraseList: PhraseList;
  /** How many more phrases are to be chosen now, beside those of the list. */
  readonly addCount: number;
  /** Whether other phrases take the places of those that were refused for good. */
  readonly isRefilling: boolean;
  /** How phrases become spoken texts. */
  readonly reading: TextReading;
  /** Whether nobody named phrase files now. */
  readonly isListFromCard: boolean;
  /** Addresses, or `embedded`; at least one, none twice. */
  readonly backends: readonly string[];
  readonly access: AccessOptions;
  /** How they are asked for speech. */
  readonly transport: SpeechTransport;
  /** Requests at once, at each backend. */
  readonly workers: number;
  readonly delayMs: number;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly parameters: VoiceParameters;
  readonly quality: Quality;
  /** How a take becomes a clip. */
  readonly clip: ClipSettings;
  /** Takes made of every phrase before the best is chosen. */
  readonly bestOf: number;
  readonly judging: NamedLimits;
  readonly evidence: EvidenceSettings;
  /** The numbers that are spoken now; undefined for all that are pending. */
  readonly onlyNumbers: ReadonlySet<number> | undefined;
  readonly baseSeed: number;
  readonly isPilotOn: boolean;
  readonly isRetryingRejected: boolean;
  readonly isPruning: boolean;
  readonly allowsMixedSettings: boolean;
  readonly discardsTakes: boolean;
  readonly verifiesClips: boolean;
  readonly waitMs: number;
  readonly outageMs: number;
};

/** Options > environment > card > defaults. Throws USAGE, naming the option, for what is out of range or missing. */
export function resolveSettings(
  options: GenerateOptions,
  card: DatasetCard | undefined,
  environment: Environment,
): GenerationSettings {
  const quality = requireOneOf('quality', options.quality ?? card?.quality ?? 'medium', Object.keys(sampleRateHzOf));
  return Object.freeze({
    layout: datasetLayout(options.output),
    name: card?.name ?? basename(resolve(options.output)),
    voice: resolveVoice(options, card),
    consent: options.consent,
    ...resolveLanguage(options, card),
    phraseList: resolvePhraseList(options, card),
    addCount: options.add === undefined ? 0 : requireWhole('add', options.add, 1, 100_000),
    isRefilling: options.refill ?? false,
    reading: resolveReading(options, card),
    isListFromCard: options.phrases === undefined,
    backends: resolveBackends(options, card, environment),
    transport: resolveTransport(options.transport ?? card?.transport, resolveParameters(options, card).responseFormat),
    access: {token: options.token, tokenFile: options.tokenFile, ca: options.ca},
    workers: requireWhole('workers', options.workers ?? 4, 1, 64),
    delayMs: 1000 * requireRange('delay', options.delaySeconds ?? 0, 0, 3600),
    timeoutMs: 1000 * requireRange('timeout', options.timeoutSeconds ?? 60, 0.1, 86_400),
    retries: requireWhole('retries', options.retries ?? 2, 0, 100),
    parameters: resolveParameters(options, card),
    quality: quality as Quality,
    clip: resolveClipSettings(options, card?.fingerprint.processing ?? {}, sampleRateHzOf[quality as Quality]),
    bestOf: requireWhole('best-of', options.bestOf ?? card?.judging?.bestOf ?? 1, 1, 20),
    judging: limitsOf(options, card),
    evidence: {...usualEvidence, ...card?.judging?.evidence, ...options.evidence},
    onlyNumbers: options.onlyNumbers === undefined ? undefined : new Set(options.onlyNumbers),
    baseSeed: requireWhole('seed', options.seed ?? card?.fingerprint.baseSeed ?? 1, 0, 2 ** 31 - 1),
    isPilotOn: options.pilot ?? true,
    isRetryingRejected: options.retryRejected ?? false,
    isPruning: options.prune ?? false,
    allowsMixedSettings: options.allowMixedSettings ?? false,
    discardsTakes: options.discardTakes ?? false,
    verifiesClips: options.verify ?? false,
    waitMs: 1000 * requireRange('wait', options.waitSeconds ?? 0, 0, 86_400),
    outageMs: 1000 * requireRange('outage', options.outageSeconds ?? 900, 0, 86_400),
  });
}

function resolveVoice({voice}: GenerateOptions, card: DatasetCard | undefined): string {
  const asked = voice ?? card?.speaker.recording ?? card?.speaker.id;
  if (asked !== undefined && asked !== '') return asked;
  throw new ChatterpipeError('USAGE', 'No voice was given, and no card (dataset.json) says which.', {
    hint: 'Add --voice ID (see: chatterpipe speakers list) or --voice FILE.wav --consent self.',
  });
}

function resolveBackends(
  {backend}: GenerateOptions,
  card: DatasetCard | undefined,
  environment: Environment,
): readonly string[] {
  const asked = typeof backend === 'string' ? [backend] : backend;
  const stated = environment.backend === undefined ? undefined : [environment.backend];
  const inUse = card?.backends.filter(({isInUse}) => isInUse).map(({address}) => address) ?? [];
  const known = inUse.length > 0 ? inUse : card === undefined ? undefined : [card.backend.address];
  const backends = (asked?.length ?? 0) > 0 ? (asked as readonly string[]) : (stated ?? known ?? [defaultBackend]);
  const plain = backends.map(plainAddress);
  const twice = plain.find((address, place) => plain.indexOf(address) < place);
  if (twice === undefined) return backends;
  throw new ChatterpipeError('USAGE', `The backend ${twice} is named twice.`, {
    hint: 'For more requests at once to one backend, raise --workers.',
  });
}

function resolveLanguage(
  {language, phrases, count}: GenerateOptions,
  card: DatasetCard | undefined,
): {language: string; isLanguageStated: boolean} {
  const stated = language ?? card?.language;
  if (stated !== undefined) return {language: parseLanguage(stated).code, isLanguageStated: true};
  if (phrases !== undefined && phrases.length > 0) return {language: 'ms', isLanguageStated: false};
  throw new ChatterpipeError(
    'USAGE',
    count === undefined
      ? 'No phrases and no language were given.'
      : `${count} phrases were asked for, but in which language?`,
    {hint: 'Add --language ms (or en), or --phrases FILE.'},
  );
}

function resolvePhraseList(options: GenerateOptions, card: DatasetCard | undefined): PhraseList {
  const files = options.phrases ?? card?.phrases.files ?? [];
  const fromCard = options.phrases === undefined ? card?.phrases.count : undefined;
  const count = options.count ?? fromCard ?? (files.length > 0 ? null : 200);
  return {
    files,
    count: count === null ? null : requireWhole('count', count, 1, 100_000_000),
    choiceSeed: requireWhole('choice-seed', options.choiceSeed ?? card?.phrases.choiceSeed ?? 1, 0, 2 ** 31 - 1),
    wanted: options.phrases === undefined ? (card?.phrases.wanted ?? null) : null,
  };
}

function resolveReading(options: GenerateOptions, card: DatasetCard | undefined): TextReading {
  const {reading = {}, language} = options;
  const region = language === undefined ? undefined : parseLanguage(language).region;
  const all = {...usualReading, ...card?.reading, ...(region === undefined ? {} : {region}), ...reading};
  requireOneOf('on-ambiguous', all.onAmbiguous, ['reject', 'read', 'keep']);
  return all;
}

function resolveParameters({parameters = {}}: GenerateOptions, card: DatasetCard | undefined): VoiceParameters {
  const fromCard = (card?.fingerprint.voice ?? {}) as Partial<VoiceParameters>;
  const all: VoiceParameters = {...defaultVoiceParameters, ...fromCard, ...parameters};
  requireRange('speed', all.speed, 0.25, 4);
  requireRange('temperature', all.temperature, 0, 1);
  requireRange('exaggeration', all.exaggeration, 0, 1);
  requireRange('cfg-weight', all.cfgWeight, 0, 1);
  requireOneOf('response-format', all.responseFormat, ['wav', 'mp3']);
  return all;
}
