import {nearest} from '../../base/nearest.js';
import {BackendError} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import type {ServerWords} from './read-error-body.js';
import type {Speaker} from './read-speakers.js';

/**
 * Whether an answer can mean that the speaker is not there. `surely`: it says so; `perhaps`: a 404 that could as well be
 * that of the route, which the list of speakers decides.
 */
export function speakerDoubt({status}: Answer, words: ServerWords, voice: string): 'surely' | 'perhaps' | 'no' {
  if (status !== 404 && status !== 400 && status !== 422) return 'no';
  const {message = '', param, code = ''} = words;
  const saysSo =
    /^(speaker|voice)_?not_?found$|^(invalid|unknown)_(voice|speaker)$/i.test(code) ||
    /\b(invalid|unknown|no such|missing) (voice|speaker)\b|\b(voice|speaker)\b.*\b(not found|does ?n[o’']t exist|unknown)\b/i.test(
      message,
    );
  if (saysSo) return 'surely';
  if (status !== 404) return 'no';
  const isNamed =
    param === 'voice' || (voice !== '' && message.includes(voice)) || /\b(voice|speaker)\b/i.test(message);
  return isNamed ? 'surely' : 'perhaps';
}

/** The error of a speaker that the backend does not have, with those it has that are most like it. */
export function speakerNotFound(answer: Answer, voice: string, speakers: readonly Speaker[] | undefined): BackendError {
  const ids = (speakers ?? []).map(({id}) => id);
  const shownVoice = JSON.stringify(voice);
  return new BackendError(
    'SPEAKER_NOT_FOUND',
    `The backend has no speaker ${shownVoice} (${answer.asked} was answered ${answer.status}).`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      status: answer.status,
      hint: hintFor(voice, ids, speakers !== undefined),
      details: {voice, nearest: nearest(voice, ids), speakers: ids.slice(0, 100)},
    },
  );
}

const mostShown = 10;

function hintFor(voice: string, ids: readonly string[], isListKnown: boolean): string {
  if (!isListKnown) return 'See which there are with: chatterpipe speakers list';
  if (ids.length === 0) return 'It has no speakers at all yet: give a recording with --voice FILE';
  const alike = nearest(voice, ids);
  if (alike.length > 0) return `The id must match exactly. Nearest: ${alike.join(', ')}.`;
  const more = ids.length > mostShown ? `, and ${ids.length - mostShown} more` : '';
  return `The id must match exactly. There are: ${ids.slice(0, mostShown).join(', ')}${more}.`;
}
