import type {SpeechTransport} from '../../chatterbox/speech-asker.js';
import type {VoiceParameters} from '../../chatterbox/speech-request.js';
import type {Quality} from '../../dataset/card.js';
import type {AccessOptions} from '../backend-access.js';
import type {EvidenceSettings} from '../evidence/evidence-settings.js';
import type {LimitOptions} from '../judge/resolve-limits.js';
import type {TextReading} from '../phrases/text-reader.js';
import type {ClipOptions} from '../resolve-clip-settings.js';
import type {GenerationEvent} from './events.js';

/** What a person asks of a generation. What is left out comes from the card of the dataset, then from the defaults. */
export type GenerateOptions = LimitOptions &
  AccessOptions &
  ClipOptions & {
    /** The dataset's folder; made if it is not there. */
    readonly output: string;
    /** An exact speaker id of the backend, or a local recording, which is uploaded as a temporary speaker. */
    readonly voice?: string;
    /** Wanted for an upload: `self`, or a file that holds the speaker's consent. */
    readonly consent?: string;
    /** Phrase files: txt, csv, tsv, jsonl. Without any, phrases are chosen from our own corpus. */
    readonly phrases?: readonly string[];
    /** `ms`, `ms_MY` and `ms-MY` are one. */
    readonly language?: string;
    /** How many phrases; of a file, the first so many. 200 of the corpus, all of a file. */
    readonly count?: number;
    /** So many phrases more, chosen where the sound pairs of the accepted clips are thin; not while phrases are pending. */
    readonly add?: number;
    /** Choose another phrase for each that was refused for good, one that brings back the sounds that went with it (false). */
    readonly refill?: boolean;
    /** How phrases become spoken texts: what is ambiguous, the region, a lexicon, acronyms. */
    readonly reading?: Partial<TextReading>;
    /** An address, several, or `embedded`. `CHATTERBOX_URL`, then what the card says, then http://localhost:9090. */
    readonly backend?: string | readonly string[];
    /** How backends are asked for speech. What the card says, then `http`. */
    readonly transport?: SpeechTransport;
    /** Requests in flight at most, at each backend, 1–64 (4). */
    readonly workers?: number;
    /** Between the beginnings of two requests to a backend (0). */
    readonly delaySeconds?: number;
    /** For one answer (60). */
    readonly timeoutSeconds?: number;
    /** New takes after a take was refused (2). */
    readonly retries?: number;
    /** Takes made of every phrase before the best is chosen (1). */
    readonly bestOf?: number;
    /** Which models listen to the clips (those that are installed). */
    readonly evidence?: Partial<EvidenceSettings>;
    /** Only these numbers are spoken now, of what is pending. */
    readonly onlyNumbers?: readonly number[];
    /** Differences from the protocol's defaults. */
    readonly parameters?: Partial<VoiceParameters>;
    /** Sets the sample rate (medium). */
    readonly quality?: Quality;
    /** The base seed of the takes (1). */
    readonly seed?: number;
    /** The seed of the choice of phrases (1). */
    readonly choiceSeed?: number;
    /** After 20 decided phrases, stop when more than 40 % were refused (true). */
    readonly pilot?: boolean;
    /** Open again what was rejected or failed (false). */
    readonly retryRejected?: boolean;
    /** Remove phrases that are no longer in the list (false). */
    readonly prune?: boolean;
    /** Go on although the settings, the speaker or the backend differ (false). */
    readonly allowMixedSettings?: boolean;
    /** Delete what the backend sent once its phrase is decided (false). */
    readonly discardTakes?: boolean;
    /** Check every clip against its recorded hash before going on, and make anew what differs (false). */
    readonly verify?: boolean;
    /** How long to wait for a backend that does not answer at the start (0). */
    readonly waitSeconds?: number;
    /** How long to wait for a backend that goes away in the middle (900). */
    readonly outageSeconds?: number;
    readonly signal?: AbortSignal;
    readonly onEvent?: (event: GenerationEvent) => void;
  };
