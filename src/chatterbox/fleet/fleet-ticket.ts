import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import type {Assigned, FleetMember} from './fleet-member.js';

/** Where a ticket is being served. */
export type Assignment = Assigned & {readonly member: FleetMember};

/** A phrase that waits for whichever backend is free. */
export type FleetTicket = {
  readonly request: SpeechRequest;
  /** The backend that has given the take before, where the next in the list is wished for. */
  readonly after: string | undefined;
  readonly resolve: (answer: SpeechAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Backends that have failed at it in a way that may be its own fault, or have refused it. */
  readonly failedAt: Set<FleetMember>;
  /** What the first backend said that refused it. */
  refusal: unknown;
  /** More than one where a slow backend has it and a free one tries too. */
  readonly at: Set<Assignment>;
  isDone: boolean;
};
