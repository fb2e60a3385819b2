/** What a part of this machine is needed for. */
export type Purpose = 'everyday' | 'training' | 'cloning';

/** What was found out about one part of this machine. */
export type Check = {
  /** `node`, `espeak`, `disk`, `memory`, `backend`, `models`, `python`, `gpu`, `trainer`, `chatterbox`. */
  readonly id: string;
  readonly purpose: Purpose;
  /** `missing` is what only some need and is not here; `fault` is what stands in the way of its purpose. */
  readonly state: 'fine' | 'missing' | 'fault';
  /** One sentence or less. */
  readonly what: string;
  /** The command, or what else mends it; null where there is nothing to mend. */
  readonly mend: string | null;
};

/** A check that found all well. */
export function fine(id: string, purpose: Purpose, what: string): Check {
  return {id, purpose, state: 'fine', what, mend: null};
}
