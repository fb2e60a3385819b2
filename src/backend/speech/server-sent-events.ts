import {Readable} from 'node:stream';
import type {FastifyReply} from 'fastify';
import {isChatterpipeError} from '../../base/error.js';
import type {ErrorBody} from '../../chatterbox/wire.js';
import {errorAnswer} from '../error-answer.js';

/** Events, and what is sent in place of the rest where one cannot be made. */
export type EventStream = {
  readonly events: AsyncGenerator<object, void>;
  readonly onError: (body: ErrorBody) => object;
  /** Told of what a client only sees as a failure. */
  readonly onFailure: (error: unknown) => void;
};

/** Answers with server-sent events: a line `data: {JSON}` each, and a blank one. No proxy on the way is to keep them. */
export function sendEvents(reply: FastifyReply, stream: EventStream): FastifyReply {
  return reply
    .type('text/event-stream')
    .header('cache-control', 'no-cache')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(eventLines(stream), {objectMode: false}));
}

async function* eventLines({events, onError, onFailure}: EventStream): AsyncGenerator<string, void> {
  try {
    for await (const event of events) yield eventLine(event);
  } catch (error) {
    const {status, body} = errorAnswer(error);
    if (status === 500) onFailure(error);
    // Nobody is left to read it.
    if (!(isChatterpipeError(error) && error.code === 'STOPPED')) yield eventLine(onError(body));
  }
}

function eventLine(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
