import {ChatterpipeError} from '../../base/error.js';

/** INPUT_UNREADABLE for a place in a phrase file: `my.csv:3: the row has no text.` */
export function unreadable(
  name: string,
  line: number,
  reason: string,
  hint: string,
  cause?: unknown,
): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `${name}:${line}: ${reason}`, {
    hint,
    details: {file: name, line},
    ...(cause === undefined ? {} : {cause}),
  });
}
