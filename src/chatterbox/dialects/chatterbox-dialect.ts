import {notThat, readJsonAnswer} from '../answers/read-json.js';
import {readSpeakers, type Speaker} from '../answers/read-speakers.js';
import type {Answer} from '../http/answer.js';
import {speechBody} from '../speech-body.js';
import {routes} from '../wire.js';
import type {Dialect} from './dialect.js';

/** The contract of ChatterBox. */
export function chatterboxDialect(secret: string | undefined): Dialect {
  return {
    name: 'chatterbox',
    takesRecordings: true,
    listsEverySpeaker: true,
    unsentFields: [],
    healthRoute: routes.health,
    // Public relatives answer with a page, or with 404.
    isAlive: status => status < 500 && status !== 401 && status !== 403 && status !== 429,
    prepare: async () => {},
    speakers: async ask => speakersOf(await ask(routes.speakers), secret),
    modelFor: model => model,
    speechBody,
    speechFailure: () => undefined,
  };
}

/** The list that an answer is. Throws a BackendError for any other. */
export function speakersOf(answer: Answer, secret: string | undefined): readonly Speaker[] {
  const speakers = readSpeakers(readJsonAnswer(answer, secret));
  if (speakers === undefined) throw notThat(answer, 'JSON that is no list of speakers');
  return speakers;
}
