import {ChatterpipeError} from '../../src/base/error.js';

/** What a call failed with, as `KIND: message`; fails where it did not fail, or not with AUDIO_UNREADABLE. */
export async function audioErrorOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof ChatterpipeError) || error.code !== 'AUDIO_UNREADABLE') throw error;
    if (error.hint === undefined) throw new Error('the error has no hint', {cause: error});
    return `${String(error.details['kind'])}: ${error.message}`;
  }
  throw new Error('nothing was thrown');
}
