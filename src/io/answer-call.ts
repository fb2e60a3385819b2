import {isChatterpipeError} from '../base/error.js';

/** What a thread or process sends back: the result of the function, or what it threw. */
export type WorkerAnswer =
  | {readonly result: unknown}
  | {
      readonly error: {
        readonly code?: string;
        readonly message: string;
        readonly hint?: string;
        readonly details?: Readonly<Record<string, unknown>>;
        readonly stack?: string;
      };
    };

/** Which exported function is called, with which one argument. */
export type Call = {readonly functionName: string; readonly argument: unknown};

/** Calls an exported function of a module; whatever it throws is an answer too. */
export async function answerCall(
  loaded: Promise<Readonly<Record<string, (argument: unknown) => unknown>>>,
  moduleUrl: string,
  {functionName, argument}: Call,
): Promise<WorkerAnswer> {
  try {
    const call = (await loaded)[functionName];
    if (call === undefined) throw new Error(`${moduleUrl} exports no function "${functionName}"`);
    return {result: await call(argument)};
  } catch (error) {
    return {error: describe(error)};
  }
}

function describe(error: unknown): Extract<WorkerAnswer, {error: unknown}>['error'] {
  const {message, stack} = error instanceof Error ? error : new Error(String(error));
  const plain = {message, ...(stack === undefined ? {} : {stack})};
  if (!isChatterpipeError(error)) return plain;
  const {code, hint, details} = error;
  return {...plain, code, details, ...(hint === undefined ? {} : {hint})};
}
