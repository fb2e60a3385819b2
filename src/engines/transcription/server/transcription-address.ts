import {ChatterpipeError} from '../../../base/error.js';

const route = '/v1/audio/transcriptions';

/**
 * Where recordings are sent: `http://host:8000`, `http://host:8000/v1` and the whole address name the same. Throws USAGE for what is
 * no http:// or https:// address, and for one with a password in it, which would stand in every log.
 */
export function transcriptionAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new ChatterpipeError(
      'USAGE',
      `The address "${address}" of the transcription server is no http:// or https:// address.`,
      {
        hint: 'Give it whole, as in http://localhost:8000.',
      },
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ChatterpipeError(
      'USAGE',
      `The address of the transcription server on ${url.host} holds a name or a password.`,
      {
        hint: 'Give the address without it, and the token on its own.',
      },
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  const isWhole = path.endsWith('/audio/transcriptions');
  return new URL(`${url.origin}${isWhole ? path : `${path.replace(/\/v1$/, '')}${route}`}`);
}
