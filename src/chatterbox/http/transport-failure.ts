import type {ErrorCode} from '../../base/error-codes.js';
import {oneLine} from '../../base/one-line.js';
import {BackendError, type FailureScope, type Phase, type Retry} from '../backend-error.js';
import type {CutReason} from './deadline.js';
import {tlsProblem} from './tls-problem.js';

/** How far an attempt had come. */
export type Progress = {
  readonly phase: 'headers' | 'body';
  readonly status: number | undefined;
  readonly contentType: string | undefined;
};

type Context = {
  /** `POST http://localhost:9090/v1/audio/speech` */
  readonly asked: string;
  readonly url: URL;
  readonly progress: Progress;
  readonly cut: CutReason | undefined;
  readonly secret: string | undefined;
  /** Whether sound was asked for, and not a list. */
  readonly isSpeech: boolean;
};

type Finding = {
  readonly code: ErrorCode;
  /** Follows "POST … failed: ". */
  readonly why: string;
  readonly hint: string;
  readonly retry: Retry;
  readonly scope?: FailureScope;
  readonly phase: Phase;
};

/** Says what an exchange died of, and what follows from it. */
export function describeFailure(error: unknown, context: Context): BackendError {
  const finding = context.cut?.kind === 'timeout' ? timeoutFinding(context.cut) : findingOf(error, context);
  return new BackendError(finding.code, `${context.asked} failed: ${finding.why}.`, {
    hint: finding.hint,
    retry: finding.retry,
    scope: finding.scope ?? 'phrase',
    phase: finding.phase,
    status: context.progress.status,
    cause: error,
    details: {url: `${context.url.origin}${context.url.pathname}`, phase: finding.phase, cause: codeOf(error)},
  });
}

/** Whether an error says that the connection was there and then was not. */
export function isConnectionLost(error: unknown): boolean {
  return (
    ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(codeOf(error) ?? '') && !isBadResponse(error)
  );
}

function codeOf(error: unknown): string | undefined {
  const code = (error as {code?: unknown} | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function isBadResponse(error: unknown): boolean {
  return error instanceof Error && /^bad (response|upgrade)$/.test(error.message);
}

const longTextHint = 'Give long texts more time with --timeout, and lower --workers if the server is overloaded.';

function timeoutFinding({phase, limitMs, isTotal}: CutReason & {kind: 'timeout'}): Finding {
  const seconds = `${limitMs / 1000} s`;
  if (isTotal) {
    const why = `the answer was not whole after ${seconds} (total time limit, phase ${phase})`;
    return {code: 'BACKEND_TIMEOUT', why, hint: longTextHint, retry: 'counted', phase};
  }
  const why =
    phase === 'body'
      ? `the answer began and then nothing more came for ${seconds} (time limit of phase body)`
      : `no answer began within ${seconds} (time limit of phase headers)`;
  return {code: 'BACKEND_TIMEOUT', why, hint: longTextHint, retry: 'counted', phase};
}

function findingOf(error: unknown, context: Context): Finding {
  const code = codeOf(error);
  const tls = tlsProblem(code);
  if (tls !== undefined) {
    return {code: 'BACKEND_UNREACHABLE', ...tls, retry: 'never', scope: 'run', phase: 'connect'};
  }
  const connecting = connectProblem(code, context.url);
  if (connecting !== undefined) {
    return {code: 'BACKEND_UNREACHABLE', ...connecting, retry: 'later', phase: 'connect'};
  }
  return context.progress.phase === 'headers' ? headersFinding(error, context) : bodyFinding(error, context);
}

/** Why no connection came about, by the code of its error; undefined for every other error. */
export function connectProblem(code: string | undefined, url: URL): {why: string; hint: string} | undefined {
  const start =
    'Start the ChatterBox server there, or name another with --backend URL (--backend embedded speaks as a robot, for trying out).';
  const network = 'Check the address and the network between this machine and the backend.';
  switch (code) {
    case 'ECONNREFUSED':
      return {why: `nothing listens on ${url.host} (connection refused)`, hint: start};
    case 'ENOTFOUND':
      return {why: `no machine is called ${url.hostname} (name not found)`, hint: network};
    case 'EAI_AGAIN':
      return {why: `the name ${url.hostname} could not be looked up just now (EAI_AGAIN)`, hint: network};
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return {why: `${url.host} did not accept a connection in time (time limit of phase connect)`, hint: network};
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return {why: `${url.host} cannot be reached from this machine (${code})`, hint: network};
    default:
      return undefined;
  }
}

function headersFinding(error: unknown, context: Context): Finding {
  const code = codeOf(error);
  if (isConnectionLost(error)) {
    return {
      code: 'BACKEND_UNREACHABLE',
      why: `the connection was closed before an answer began (${code}, phase headers)`,
      hint: 'Look into the log of the server: it may have crashed or been restarted.',
      retry: 'later',
      phase: 'headers',
    };
  }
  return {
    code: 'BACKEND_NOT_CHATTERBOX',
    why: `what answered does not speak HTTP as expected (${reasonOf(error, context)}, phase headers)`,
    hint: 'Check host, port and http:// or https:// of the address.',
    retry: 'counted',
    phase: 'headers',
  };
}

function bodyFinding(error: unknown, context: Context): Finding {
  const {status, contentType} = context.progress;
  const code = codeOf(error);
  const cameAs = `status ${status}, ${contentType === undefined || contentType === '' ? 'no content type' : contentType}`;
  const why = isConnectionLost(error)
    ? `the connection was closed in the middle of the answer (${code}, phase body, ${cameAs})`
    : `the answer broke in the middle (${reasonOf(error, context)}, phase body, ${cameAs})`;
  const hint = 'Look into the log of the server, and at proxies between here and there that cut long answers.';
  const broken = context.isSpeech ? 'BACKEND_BAD_AUDIO' : 'BACKEND_FAILED';
  return {code: broken, why, hint, retry: 'counted', phase: 'body'};
}

function reasonOf(error: unknown, {secret}: Context): string {
  const text = error instanceof Error ? error.message : String(error);
  return [codeOf(error), oneLine(text, {most: 120, secret})]
    .filter(part => part !== undefined && part !== '')
    .join(': ');
}
