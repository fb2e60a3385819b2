import type {MonoPcm} from '../audio/pcm.js';
import {parseLanguage} from '../text/language.js';
import {compareTexts} from './compare/compare-texts.js';
import {isUnspaced} from './compare/read/split-words.js';
import type {Evidence, ForcedScore, PhonemePair, Recognition} from './evidence.js';
import {cosine} from './measures/evidence/cosine.js';
import {forcedShortfall} from './measures/evidence/forced-shortfall.js';
import {measureForcedScore} from './measures/evidence/measure-forced-score.js';
import {measureSpeechFrames} from './measures/evidence/measure-speech-frames.js';
import {speechStretches} from './measures/evidence/speech-stretches.js';
import {trailingSpeechSeconds} from './measures/evidence/trailing-speech-seconds.js';
import type {EvidenceMeasurements} from './measures/evidence-measurements.js';
import {encodeEmbedding} from './measures/speaker-embedding.js';

/** The clip that the evidence is about. */
export type ClipInEvidence = {
  readonly spokenText: string;
  /** A tag: `ms`, `ms-en`. */
  readonly language: string;
  readonly clipSeconds: number;
  /** The clip's sound, for the level of the speech over the rest. */
  readonly sound?: MonoPcm;
  /** Of the spoken text and of `fairReading` of what was heard. */
  readonly phonemes?: PhonemePair;
};

/**
 * What models heard, as numbers of at most four decimals. What a model did not say, or said as NaN, is not there: no evidence gives an
 * empty value. Throws LANGUAGE_UNKNOWN.
 */
export function measureEvidence(evidence: Evidence, clip: ClipInEvidence): Partial<EvidenceMeasurements> {
  const {speech, recognition, forced, speaker, mos} = evidence;
  const models = modelsOf(evidence);
  if (models === undefined) return {};
  const likeness = speaker?.reference === undefined ? undefined : cosine(speaker.embedding, speaker.reference);
  return {
    models,
    ...rounded({
      ...(speech === undefined ? {} : measureSpeechFrames(speech, clip.clipSeconds, clip.sound)),
      ...(recognition === undefined ? {} : measureRecognition(recognition, evidence, clip)),
      ...(forced === undefined ? {} : measureForced(forced, recognition, clip)),
      ...(likeness === undefined ? {} : {speakerCosine: likeness}),
      ...(speaker === undefined ? {} : {speakerEmbedding: encodeEmbedding(speaker.embedding)}),
      ...(mos === undefined
        ? {}
        : {dnsmosOverall: mos.overall, dnsmosSignal: mos.signal, dnsmosBackground: mos.background}),
    }),
  };
}

function measureForced(
  forced: ForcedScore,
  recognition: Recognition | undefined,
  {language}: ClipInEvidence,
): Partial<EvidenceMeasurements> {
  const measured = measureForcedScore(forced, isUnspaced(parseLanguage(language).code));
  const shortfall = forcedShortfall(measured.forcedMeanLogProb, forced, recognition);
  return {...measured, ...(shortfall === undefined ? {} : {forcedShortfall: shortfall})};
}

function modelsOf({speech, recognition, forced, speaker, mos}: Evidence): Record<string, string> | undefined {
  const given = Object.entries({speech, recognition, forced, speaker, mos}).flatMap(([role, each]) =>
    each === undefined ? [] : [[role, each.model] as const],
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function measureRecognition(
  {text, words, languageProbability}: Recognition,
  {speech}: Evidence,
  {spokenText, language, clipSeconds, phonemes}: ClipInEvidence,
): Partial<EvidenceMeasurements> {
  const {wrongWords, ...compared} = compareTexts({
    expected: spokenText,
    heard: text,
    language,
    ...(phonemes === undefined ? {} : {phonemes}),
  });
  const trailing = trailingSpeechSeconds({
    spokenText,
    language,
    words,
    stretches: speech === undefined ? undefined : speechStretches(speech, clipSeconds),
  });
  return {
    transcript: [...text.trim()].slice(0, longestTranscript).join(''),
    ...compared,
    ...(languageProbability === undefined ? {} : {languageProbability}),
    ...(trailing === undefined ? {} : {trailingSpeechSeconds: trailing}),
  };
}

const longestTranscript = 500;

/** Without what is no number, and without a minus before 0. */
function rounded(measured: Partial<EvidenceMeasurements>): Partial<EvidenceMeasurements> {
  const numbers = Object.entries(measured).filter(([, value]) => typeof value !== 'number' || Number.isFinite(value));
  return Object.fromEntries(
    numbers.map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 10_000) / 10_000 || 0 : value,
    ]),
  );
}
