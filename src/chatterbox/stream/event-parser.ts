/** One event of a `text/event-stream`. */
export type ServerSentEvent = {
  /** `message` where it bears no name. */
  readonly name: string;
  /** Its data lines, joined with line feeds. */
  readonly data: string;
};

/**
 * Takes a `text/event-stream` apart as it comes (WHATWG HTML, §9.2.6), wherever it is split: lines end with CR, LF or CRLF, comments and
 * unknown fields are passed over, a byte order mark at the beginning too. An event that the stream ends in is none. How much it holds is
 * for whoever feeds it to limit.
 */
export class EventParser {
  /** Drops the byte order mark. */
  readonly #decoder = new TextDecoder();
  /** The line that has begun. */
  #line: string[] = [];
  #endsWithCr = false;
  #name = '';
  #data: string[] = [];

  push(bytes: Uint8Array): ServerSentEvent[] {
    const text = this.#decoder.decode(bytes, {stream: true});
    const events: ServerSentEvent[] = [];
    let at = 0;
    for (const end of text.matchAll(/\r\n|\r|\n/g)) {
      const isRestOfCrlf = end.index === 0 && end[0] === '\n' && this.#endsWithCr;
      if (!isRestOfCrlf) {
        this.#line.push(text.slice(at, end.index));
        const event = this.#endLine();
        if (event !== undefined) events.push(event);
      }
      at = end.index + end[0].length;
    }
    if (at < text.length) this.#line.push(text.slice(at));
    if (text !== '') this.#endsWithCr = text.endsWith('\r');
    return events;
  }

  #endLine(): ServerSentEvent | undefined {
    const line = this.#line.join('');
    this.#line = [];
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#data.push(value);
    if (field === 'event') this.#name = value;
    return undefined;
  }

  #dispatch(): ServerSentEvent | undefined {
    const event = {name: this.#name === '' ? 'message' : this.#name, data: this.#data.join('\n')};
    const isEmpty = this.#data.length === 0;
    this.#name = '';
    this.#data = [];
    return isEmpty ? undefined : event;
  }
}
