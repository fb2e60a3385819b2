import type {ServerResponse} from 'node:http';

/** Fires when the client closes the connection before its answer is written. */
export function leavingSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
