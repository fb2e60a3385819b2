import {errorAnswer} from '../error-answer.js';

/** The same items; a failure in the middle of them, which ends the connection and tells the client nothing, is told to `onFailure`. */
export async function* reportFailure<T>(
  items: AsyncGenerator<T, void>,
  onFailure: (error: unknown) => void,
): AsyncGenerator<T, void> {
  try {
    yield* items;
  } catch (error) {
    if (errorAnswer(error).status === 500) onFailure(error);
    throw error;
  }
}
