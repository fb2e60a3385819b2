/** What many tickets share: one listener on each signal, however many wait for it (Node warns of more than ten). */
export class SignalWatch<Ticket> {
  readonly #watched = new Map<AbortSignal, {readonly tickets: Set<Ticket>; readonly listener: () => void}>();
  readonly #onAbort: (ticket: Ticket, reason: unknown) => void;

  constructor(onAbort: (ticket: Ticket, reason: unknown) => void) {
    this.#onAbort = onAbort;
  }

  add(signal: AbortSignal | undefined, ticket: Ticket): void {
    if (signal === undefined) return;
    const known = this.#watched.get(signal);
    if (known !== undefined) {
      known.tickets.add(ticket);
      return;
    }
    const tickets = new Set([ticket]);
    const listener = () => {
      this.#watched.delete(signal);
      for (const one of tickets) this.#onAbort(one, signal.reason);
    };
    this.#watched.set(signal, {tickets, listener});
    signal.addEventListener('abort', listener, {once: true});
  }

  remove(signal: AbortSignal | undefined, ticket: Ticket): void {
    const watched = signal === undefined ? undefined : this.#watched.get(signal);
    if (signal === undefined || watched === undefined) return;
    watched.tickets.delete(ticket);
    if (watched.tickets.size > 0) return;
    signal.removeEventListener('abort', watched.listener);
    this.#watched.delete(signal);
  }
}
