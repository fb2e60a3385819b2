import {basename, dirname, join} from 'node:path';
import {openVoice} from '../../engines/piper/open-voice.js';
import {resolveManner, type SpeechChoices} from '../../engines/piper/speech-manner.js';
import {voiceLanguage} from '../../engines/piper/voice-language.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {makeFolder} from '../../io/make-folder.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import {type SpeechClaims, usualClaims} from '../../quality/verdict/claims.js';
import {auditionPage} from '../../report/audition-page.js';
import type {ReportClip} from '../../report/report-clip.js';
import {parseLanguage} from '../../text/language.js';
import {readEnvironment} from '../config.js';
import {type EvidenceSettings, usualEvidence} from '../evidence/evidence-settings.js';
import {openExaminer} from '../evidence/open-examiner.js';
import {recordingAt} from '../evidence/recording-at.js';
import {limitsOf, withClaims} from '../judge/resolve-limits.js';
import type {SpeechBench} from '../judge-speech.js';
import {openSayReader} from '../say/spoken-text.js';
import {countReasons, meansOf} from './audition-figures.js';
import {type AuditionSentences, sentencesFor} from './sentences-for.js';
import {type AuditionStage, type HeardSentence, speakSentence} from './speak-sentence.js';

/** What to listen to. */
export type AuditionOptions = {
  /** The `.onnx` file. */
  readonly voice: string;
  /** Of the sentences (the voice's own). */
  readonly language?: string;
  /** A text file with a sentence a line instead of the reserved ones. */
  readonly phrases?: string;
  /** Sentences that were chosen already, instead of both. */
  readonly texts?: readonly string[];
  /** How many of them, from the first on (all). */
  readonly count?: number;
  /** A recording of the speaker that the voice should sound like. */
  readonly like?: string;
  readonly choices?: SpeechChoices;
  /** Of the voice's dice (1): the same voice gives the same audition. */
  readonly seed?: number;
  /** By which the verdicts are made: lenient, default or strict. */
  readonly limits?: string;
  /** What the speech claims that the voice was trained on (a person's voice, and a clone of it): by nothing else is it judged. */
  readonly claims?: SpeechClaims;
  readonly evidence?: Partial<EvidenceSettings>;
  /** The page, `NAME.html`; the sounds go to `NAME-sounds/` beside it. Without it nothing is written. */
  readonly output?: string;
  readonly signal?: AbortSignal;
  readonly onNotice?: (message: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of each sentence with its sound. */
  readonly onHeard?: (sentence: HeardSentence) => void;
};

/** What came of it. */
export type Audition = {
  /** The page, or null. */
  readonly page: string | null;
  readonly language: string;
  readonly kept: number;
  readonly of: number;
  /** Means of the numbers that were measured, by measure. */
  readonly means: Readonly<Record<string, number>>;
  /** How often each rule refused. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly unknownPhonemes: readonly string[];
  /** Seconds of speech made a second. */
  readonly timesRealTime: number;
  /** The models that listened, by role. */
  readonly models: Readonly<Record<string, string>>;
  readonly clips: readonly ReportClip[];
};

/**
 * Has a voice speak sentences that it has not been trained on, and measures and judges each as a training clip. Throws MODEL_MISSING,
 * MODEL_FAILED, USAGE where there are no sentences of its language, what opening the models that listen throws, DISK_FAILED, STOPPED.
 */
export async function auditionVoice(options: AuditionOptions): Promise<Audition> {
  const {onNotice = () => {}, signal = new AbortController().signal} = options;
  const {limits} = withClaims(limitsOf(options, undefined), options.claims ?? usualClaims);
  const voice = await openVoice(options.voice);
  try {
    const manner = resolveManner(voice.config, options.choices ?? {});
    const {code, region} =
      options.language === undefined ? voiceLanguage(voice.config) : parseLanguage(options.language);
    const {texts} = options;
    const sentences = texts === undefined ? await sentencesFor(code, options) : {texts, isReserved: false};
    const read = await openSayReader({language: code, region, isAsWritten: false, onNotice});
    const {like} = options;
    const examiner = await openExaminer(
      {...usualEvidence, ...options.evidence},
      {
        environment: readEnvironment(),
        reference: async () => (like === undefined ? undefined : recordingAt(like)),
        onNotice,
      },
    );
    const pool = openWorkerPool({module: 'jobs/prepare-take.js', size: 1});
    try {
      const bench: SpeechBench = {pool, examiner, limits, language: code, signal};
      return await speakAll({voice, manner, read, bench}, sentences, options);
    } finally {
      await Promise.all([pool.close(), examiner.close()]);
    }
  } finally {
    await voice.close();
  }
}

async function speakAll(
  stage: AuditionStage,
  {texts, isReserved}: AuditionSentences,
  options: AuditionOptions,
): Promise<Audition> {
  const heard: HeardSentence[] = [];
  for (const text of texts) {
    const sentence = await speakSentence(stage, stage.read(text), heard.length + 1, options.seed ?? 1);
    heard.push(sentence);
    options.onHeard?.(sentence);
    options.onProgress?.(heard.length, texts.length);
  }
  const took = heard.reduce((sum, {clip}) => sum + (clip.serverSeconds ?? 0), 0);
  const timesRealTime = took === 0 ? 0 : heard.reduce((sum, {seconds}) => sum + seconds, 0) / took;
  const unknownPhonemes = [...new Set(heard.flatMap(({unknown}) => unknown))];
  const language = stage.bench.language;
  const clips = await withSounds(heard, options.output);
  if (options.output !== undefined) {
    const name = basename(options.voice, '.onnx');
    const report = {voice: name, language: named(language), isReserved, clips, timesRealTime, unknownPhonemes};
    await writeFileDurably(options.output, auditionPage(report));
  }
  return {
    page: options.output ?? null,
    language,
    kept: clips.filter(({state}) => state === 'kept').length,
    of: clips.length,
    means: meansOf(clips),
    reasons: countReasons(clips),
    unknownPhonemes,
    timesRealTime,
    models: stage.bench.examiner.models,
    clips,
  };
}

/** The clips with their sounds beside the page. */
async function withSounds(heard: readonly HeardSentence[], page: string | undefined): Promise<readonly ReportClip[]> {
  if (page === undefined) return heard.map(({clip}) => clip);
  const folder = `${basename(page).replace(/\.html?$/i, '')}-sounds`;
  await makeFolder(join(dirname(page), folder));
  const clips: ReportClip[] = [];
  for (const {clip, clipWav} of heard) {
    const name = `${String(clip.number).padStart(3, '0')}.wav`;
    if (clipWav !== undefined) await writeFileDurably(join(dirname(page), folder, name), clipWav);
    clips.push(clipWav === undefined ? clip : {...clip, sound: `${encodeURIComponent(folder)}/${name}`});
  }
  return clips;
}

function named(tag: string): {readonly tag: string; readonly name: string} {
  try {
    return {tag, name: parseLanguage(tag).englishName};
  } catch {
    return {tag, name: tag};
  }
}
