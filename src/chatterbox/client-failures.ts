import {BackendError} from './backend-error.js';
import type {Answer} from './http/answer.js';

/** The error of a field that a person added and the backend does not know. */
export function unknownField(answer: Answer, field: string): BackendError {
  return new BackendError(
    'USAGE',
    `The backend does not take the field "${field}" (${answer.asked} was answered ${answer.status}).`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      status: answer.status,
      hint: `Leave out --field ${field}=….`,
    },
  );
}

/** The error of a backend whose speakers cannot be changed by its protocol. */
export function hasNoShelf(address: string): BackendError {
  return new BackendError(
    'ROUTE_NOT_FOUND',
    `The backend at ${address} speaks OpenAI's protocol: its voices are its own, none can be added or removed.`,
    {retry: 'never', scope: 'run', phase: 'answer', hint: 'See which there are with: chatterpipe speakers list'},
  );
}

/** The error of a transport that the backend's protocol does not have. */
export function streamsNothing(address: string): BackendError {
  return new BackendError(
    'USAGE',
    `The backend at ${address} speaks OpenAI's protocol, which has one transport: http.`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'connect',
      hint: 'Use --transport http.',
    },
  );
}
