import type {Speaker} from '../answers/read-speakers.js';
import type {Answer} from '../http/answer.js';
import {routes} from '../wire.js';
import {speakersOf} from './chatterbox-dialect.js';
import type {AskServer, Dialect} from './dialect.js';
import type {OpenAiDialect} from './openai-dialect.js';

/** What a server turned out to speak, and whom it lists. */
export type FoundDialect = {readonly dialect: Dialect; readonly speakers: readonly Speaker[]};

/** The dialects that a server may turn out to speak. */
export type Candidates = {readonly chatterbox: Dialect; readonly openAi: OpenAiDialect};

/**
 * Asks a server which dialect it speaks: ChatterBox's where `/api/speakers` is a list, else OpenAI's where `/v1` lists models or voices. What
 * it says at `/` decides nothing. Throws what `/api/speakers` was answered with where it shows neither.
 */
export async function findDialect(
  ask: AskServer,
  {chatterbox, openAi}: Candidates,
  secret: string | undefined,
): Promise<FoundDialect> {
  const answer = await ask(routes.speakers);
  try {
    return {dialect: chatterbox, speakers: speakersOf(answer, secret)};
  } catch (failure) {
    if (!mayBeAnotherDialect(answer) || !(await openAi.isSpokenBy(ask))) throw failure;
    return {dialect: openAi, speakers: await openAi.speakers(ask)};
  }
}

/** There is no such route, or a page or something else stands where it would be. */
function mayBeAnotherDialect({status}: Answer): boolean {
  return status === 404 || status === 405 || status === 501 || status === 200;
}
