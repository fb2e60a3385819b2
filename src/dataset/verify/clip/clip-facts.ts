import type {WavHeader} from '../../../audio/wav/wav-header.js';
import type {RuleName} from '../rules/rules.js';
import type {SoundFacts} from './sound-facts.js';

/** What was read of one audio file. Plain values: it comes from a thread. */
export type ClipFacts = {
  /** Why it is no WAV that can be read; nothing else is known then, but perhaps the hash. */
  readonly fault?: {readonly rule: RuleName; readonly message: string};
  readonly header?: Pick<
    WavHeader,
    | 'encoding'
    | 'channelCount'
    | 'sampleRateHz'
    | 'frameCount'
    | 'durationSeconds'
    | 'declaredDataSizeBytes'
    | 'oddities'
  >;
  /** Where samples were read. */
  readonly sound?: SoundFacts;
  /** SHA-256 of the file, where it was read whole and asked for. */
  readonly fileSha256?: string;
};
