import type {ServerWords} from '../answers/read-error-body.js';
import type {Speaker} from '../answers/read-speakers.js';
import type {BackendError} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import type {SpeechRequest} from '../speech-request.js';

/** `chatterbox`: the whole contract. `openai`: speech alone, by voices that the server has. */
export type DialectName = 'chatterbox' | 'openai';

/** A `GET` of a route of the server; resolves with whatever status comes. */
export type AskServer = (route: string) => Promise<Answer>;

/** How one server is spoken to. What has to be found out of it is found out once and remembered. */
export interface Dialect {
  readonly name: DialectName;
  /** Whether a recording can be made a speaker. */
  readonly takesRecordings: boolean;
  /** Whether a speaker that is not listed is none; false once a server turned out to have no list. */
  readonly listsEverySpeaker: boolean;
  /** Fields of a request that are never sent, of `language` and `seed`. */
  readonly unsentFields: readonly string[];
  /** The route whose answer says that the server is alive, and by which statuses. */
  readonly healthRoute: string;
  isAlive(status: number): boolean;
  /** Asks what must be known before the first text. Throws a BackendError where nothing could be learnt. */
  prepare(ask: AskServer): Promise<void>;
  speakers(ask: AskServer): Promise<readonly Speaker[]>;
  /** The model that stands for the one of a request, after `prepare`. */
  modelFor(model: string): string;
  /** The JSON of a request for speech, less the fields that were refused. */
  speechBody(request: SpeechRequest, refused: ReadonlySet<string>): Readonly<Record<string, unknown>>;
  /** The error of an answer that only this dialect gives; undefined for what all have in common. */
  speechFailure(answer: Answer, words: ServerWords, request: SpeechRequest): BackendError | undefined;
}
