import type {Speaker} from './answers/read-speakers.js';
import {speakerNotFound} from './answers/speaker-not-found.js';
import {describeWords, statusFailure, wordsOf} from './answers/status-failure.js';
import {BackendError} from './backend-error.js';
import type {Answer} from './http/answer.js';
import type {Ask} from './http/exchange.js';
import {routes} from './wire.js';

type Means = {
  readonly list: () => Promise<readonly Speaker[]>;
  readonly exchange: (ask: Ask) => Promise<Answer>;
  readonly secret: string | undefined;
};

/** Removes a speaker from a backend. Looks first: not every backend has the call, and a 404 alone does not say what is missing. */
export async function removeSpeaker(id: string, {list, exchange, secret}: Means): Promise<void> {
  const speakers = await list();
  const route = `${routes.speakers}/${encodeURIComponent(id)}`;
  const plan = {isWanted: () => true, limitBytes: 1024 * 1024};
  const answer = await exchange({method: 'DELETE', route, plan, isRepeatable: false});
  if (answer.status >= 200 && answer.status < 300) return;
  if (!speakers.some(speaker => speaker.id === id)) throw speakerNotFound(answer, id, speakers);
  const words = wordsOf(answer);
  if (answer.status === 400) {
    const said = describeWords(words.message, words.isHtml);
    throw new BackendError('USAGE', `The backend does not remove the speaker${said}`, {...never, status: 400});
  }
  if (answer.status !== 404 && answer.status !== 405) throw statusFailure(answer, words, secret);
  throw new BackendError(
    'ROUTE_NOT_FOUND',
    `The backend cannot remove speakers (${answer.asked} was answered ${answer.status}).`,
    {...never, status: answer.status, hint: 'Delete the recording by hand where the server keeps its speakers.'},
  );
}

const never = {retry: 'never', scope: 'run', phase: 'answer'} as const;
