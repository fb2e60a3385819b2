import type {MosPredictor, SpeechDetector} from '../../engines/quality/quality-models.js';
import type {SpeakerEncoder} from '../../engines/speaker/speaker-encoder.js';
import type {Transcriber} from '../../engines/transcription/transcriber.js';
import type {Environment} from '../config.js';
import type {EvidenceRole} from './evidence-settings.js';

/** What an examiner is opened with. */
export type ExaminerParts = {
  readonly environment: Environment;
  /** Gives the speaker's recording as a file, where we have it. */
  readonly reference: () => Promise<Uint8Array | undefined>;
  readonly onNotice: (message: string) => void;
};

/** The models by role; undefined where none listens. */
export type ListenersByRole = {
  readonly vad: SpeechDetector | undefined;
  readonly recognition: Transcriber | undefined;
  readonly speaker: SpeakerEncoder | undefined;
  readonly mos: MosPredictor | undefined;
};

/** The models that listen, and which of them could not be run. */
export type Listeners = ListenersByRole & {
  /** The identities of those that listen, by role. */
  models(): Readonly<Record<string, string>>;
  /** Runs one role; undefined where it is off, or was taken because it is there and turned out to lack a package. */
  run<Result>(
    role: EvidenceRole,
    use: (listeners: ListenersByRole) => Promise<Result> | undefined,
  ): Promise<Result | undefined>;
  close(): Promise<void>;
};
