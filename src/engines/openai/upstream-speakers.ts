import {ChatterpipeError} from '../../base/error.js';
import {type BackendError, isBackendError} from '../../chatterbox/backend-error.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import type {EngineSpeaker} from '../speech-engine.js';

/** A recording, fit to be sent. */
export type Recording = {readonly id: string; readonly name: string; readonly wav: Uint8Array};

/** The speakers of an upstream: those that it listed at the start, and those that it was taught here. */
export class UpstreamSpeakers {
  readonly #client: ChatterboxClient;
  readonly #own: readonly EngineSpeaker[];
  /** By the id here: who it is, and its id there. */
  readonly #taught = new Map<string, {readonly speaker: EngineSpeaker; readonly upstreamId: string}>();

  constructor(client: ChatterboxClient, own: readonly EngineSpeaker[]) {
    this.#client = client;
    this.#own = own;
  }

  list(): readonly EngineSpeaker[] {
    return [...this.#own, ...[...this.#taught.values()].map(({speaker}) => speaker)];
  }

  upstreamIdOf(id: string): string {
    return this.#taught.get(id)?.upstreamId ?? id;
  }

  /**
   * Sends a recording as a temporary speaker. Throws AUDIO_UNREADABLE where the upstream refuses it, REQUEST_TOO_LARGE, CONSENT_MISSING where it wants
   * one, and its other BackendErrors as they are.
   */
  async teach({id, name, wav}: Recording): Promise<EngineSpeaker> {
    const created = await this.#client
      .createSpeaker({recording: wav, fileName: `${id}.wav`, name, temporary: true})
      .catch((error: unknown) => {
        throw isBackendError(error) ? ofTheRecording(name, error) : error;
      });
    const speaker = {id, name};
    this.#taught.set(id, {speaker, upstreamId: created.id});
    return speaker;
  }

  /** Whether it was one that was taught: it is no more. */
  forget(id: string): boolean {
    return this.#taught.delete(id);
  }
}

/** What an upstream says of a recording, for whoever sent it; any other error as it is. */
function ofTheRecording(name: string, cause: BackendError): ChatterpipeError {
  const said = cause.said === undefined ? '.' : `: "${cause.said}".`;
  if (cause.code === 'INPUT_UNREADABLE') {
    const message = `The server behind this one refuses the recording of "${name}"${said}`;
    return new ChatterpipeError('AUDIO_UNREADABLE', message, {hint: 'Give another one.', cause});
  }
  if (cause.code === 'REQUEST_TOO_LARGE') {
    const message = `The recording of "${name}" is too large for the server behind this one${said}`;
    return new ChatterpipeError('REQUEST_TOO_LARGE', message, {hint: 'Give a shorter one.', cause});
  }
  if (cause.code === 'CONSENT_MISSING') {
    const message = `The server behind this one takes a recording only with a consent, and is sent none of "${name}".`;
    return new ChatterpipeError('CONSENT_MISSING', message, {
      hint: 'Ask for one of the voices that are listed.',
      cause,
    });
  }
  return cause;
}
