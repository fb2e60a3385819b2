import {ChatterpipeError} from '../../base/error.js';
import type {ErrorCode} from '../../base/error-codes.js';

type Meaning = {readonly code: ErrorCode; readonly what: string; readonly hint?: string};

const meanings: Readonly<Record<string, Meaning>> = {
  empty_audio: {code: 'BACKEND_FAILED', what: 'made no sound of the text'},
  bad_reference: {
    code: 'AUDIO_UNREADABLE',
    what: 'cannot clone the recording',
    hint: 'Give 6 to 15 seconds of one person speaking, without music or noise.',
  },
  no_reference: {
    code: 'SPEAKER_NOT_FOUND',
    what: 'has no voice of its own',
    hint: 'Add a speaker: chatterpipe speakers add FILE --name NAME --consent self',
  },
  model_unavailable: {
    code: 'MODEL_MISSING',
    what: 'could not load its weights',
    hint: 'Name the folder that has them with --models DIR, or give it a way to the hub.',
  },
  not_installed: {
    code: 'DEPENDENCY_MISSING',
    what: 'cannot be started: a package is missing in its Python',
    hint: 'Install it: chatterpipe install chatterbox',
  },
  out_of_memory: {
    code: 'BACKEND_FAILED',
    what: 'ran out of memory',
    hint: 'End what else uses the GPU (chatterpipe doctor names it), or serve with --device cpu.',
  },
  poisoned: {code: 'BACKEND_FAILED', what: 'lost its GPU and must be started again'},
  cancelled: {code: 'STOPPED', what: 'was stopped'},
};

/** The error for a code of the Python side. */
export function chatterboxFailure(code: unknown, message: unknown): ChatterpipeError {
  const meaning = meanings[String(code)] ?? {code: 'BACKEND_FAILED' as const, what: 'failed'};
  const cause = code === 'cancelled' ? '' : ` (${oneSentence(String(message))})`;
  return new ChatterpipeError(meaning.code, `ChatterBox ${meaning.what}${cause}.`, {
    ...(meaning.hint === undefined ? {} : {hint: meaning.hint}),
    details: {reason: code},
  });
}

/** What its process ended with. */
export function chatterboxEnded(how: string, tail: readonly string[]): ChatterpipeError {
  return new ChatterpipeError('BACKEND_FAILED', `The process of ChatterBox ended (${how}).`, {
    hint: 'Its last lines are in the details; --debug prints them.',
    details: {tail},
  });
}

function oneSentence(message: string): string {
  return message.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 300);
}
