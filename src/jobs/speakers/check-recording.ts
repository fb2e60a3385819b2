import {decodeAudio} from '../../audio/decode-audio.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {judgeReference, type ReferenceFinding} from '../../quality/reference/judge-reference.js';
import {measureReference, type ReferenceMeasurements} from '../../quality/reference/measure-reference.js';
import {readEnvironment} from '../config.js';
import {type EvidenceSettings, usualEvidence} from '../evidence/evidence-settings.js';
import type {Listeners} from '../evidence/listeners.js';
import {openListeners} from '../evidence/open-listeners.js';
import {readRecording} from '../read-recording.js';

/** What to check, and who listens. */
export type CheckRecordingOptions = {
  readonly file: string;
  /** Which models listen: what is installed, if nothing is said. None transcribes. */
  readonly evidence?: Partial<Omit<EvidenceSettings, 'recognition'>>;
  readonly onNotice?: (message: string) => void;
  readonly signal?: AbortSignal;
};

/** What is known of a recording. */
export type RecordingCheck = {
  readonly measurements: ReferenceMeasurements;
  /** Empty for a good recording. */
  readonly findings: readonly ReferenceFinding[];
  /** The identities of the models that listened, by role. */
  readonly models: Readonly<Record<string, string>>;
};

/** Says whether a recording is good enough to clone a speaker from, and what to mend. Throws AUDIO_UNREADABLE, INPUT_UNREADABLE, MODEL_MISSING. */
export async function checkRecording(options: CheckRecordingOptions): Promise<RecordingCheck> {
  const {file, onNotice = () => {}, signal} = options;
  const {bytes} = await readRecording(file);
  const sound = mixToMono((await decodeAudio(bytes)).pcm);
  const settings = {...usualEvidence, ...options.evidence, recognition: 'off'};
  const reference = async (): Promise<undefined> => undefined;
  const listeners = await openListeners(settings, {environment: readEnvironment(), reference, onNotice});
  try {
    const speech = await listeners.run('vad', ({vad}) => vad?.detect(sound, signal));
    const mos = await listeners.run('mos', ({mos: predictor}) => predictor?.score(sound, signal));
    const embeddings = await embedStretches(sound, listeners, signal);
    const measurements = measureReference(sound, {speech, mos, embeddings});
    return {measurements, findings: judgeReference(measurements), models: listeners.models()};
  } finally {
    await listeners.close();
  }
}

const stretchSeconds = 3;
const mostStretches = 8;

/** Of stretches side by side; a minute of speech tells as much as an hour. */
async function embedStretches(
  {samples, sampleRateHz}: MonoPcm,
  listeners: Listeners,
  signal: AbortSignal | undefined,
): Promise<readonly Float32Array[]> {
  const length = stretchSeconds * sampleRateHz;
  const count = Math.min(mostStretches, Math.floor(samples.length / length));
  const embeddings: Float32Array[] = [];
  for (let place = 0; place < count; place += 1) {
    const stretch = {samples: samples.slice(place * length, (place + 1) * length), sampleRateHz};
    const embedding = await listeners.run('speaker', ({speaker}) => speaker?.embed(stretch, signal));
    if (embedding !== undefined) embeddings.push(embedding);
  }
  return embeddings;
}
