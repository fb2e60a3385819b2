import type {Answer} from './answer.js';

/**
 * Where a redirection leads, if it is one to follow: to the same origin, and such that the request stays what it is (FastAPI
 * sends 307 for a slash too many). Everything else is left to be reported, never followed: a token goes to its own host.
 */
export function redirectTarget(answer: Answer, method: string, from: URL, start: URL): URL | undefined {
  const keepsMethod = answer.status === 307 || answer.status === 308;
  const isFollowed = keepsMethod || (method === 'GET' && [301, 302, 303].includes(answer.status));
  if (!isFollowed) return undefined;
  const target = redirectLocation(answer, from);
  return target?.origin === start.origin ? target : undefined;
}

/** The address that a redirection names, without a password and query. */
export function redirectLocation(answer: Answer, from: URL): URL | undefined {
  const location = answer.header('location');
  if (location === undefined || !URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from);
  target.username = '';
  target.password = '';
  return target;
}
