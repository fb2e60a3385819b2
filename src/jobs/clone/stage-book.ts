import {type CloneEvent, type StageFigures, type StageName, type StageReport, stageNames} from './clone-events.js';

/** What a stage cost beside its time. */
export type StageCost = {readonly figures: StageFigures; readonly diskBytes: number};

/** Keeps the times and the costs of the stages of one call. */
export class StageBook {
  readonly #lines = new Map<StageName, {seconds: number; readonly wasDone: boolean; cost: StageCost}>();
  #open: {readonly stage: StageName; readonly sinceMs: number} | undefined;

  /** `now` gives milliseconds of a clock that never jumps. */
  constructor(
    private readonly onEvent: (event: CloneEvent) => void,
    private readonly now: () => number,
  ) {}

  /** The stage that has begun and not ended. */
  get current(): StageName | undefined {
    return this.#open?.stage;
  }

  /** Begins a stage; the one before ends. */
  begin(stage: StageName): void {
    this.end();
    this.#tell(stage, false);
    this.#open = {stage, sinceMs: this.now()};
  }

  /** A stage that an earlier call has done. */
  skip(stage: StageName, diskBytes: number): void {
    this.end();
    this.#tell(stage, true);
    this.setCost(stage, {figures: {}, diskBytes});
  }

  setCost(stage: StageName, cost: StageCost): void {
    const line = this.#lines.get(stage);
    if (line !== undefined) line.cost = cost;
  }

  end(): void {
    if (this.#open === undefined) return;
    const line = this.#lines.get(this.#open.stage);
    if (line !== undefined) line.seconds = (this.now() - this.#open.sinceMs) / 1000;
    this.#open = undefined;
  }

  reports(): readonly StageReport[] {
    return [...this.#lines].map(([stage, {seconds, wasDone, cost}]) => ({stage, wasDone, seconds, ...cost}));
  }

  #tell(stage: StageName, wasDone: boolean): void {
    this.#lines.set(stage, {seconds: 0, wasDone, cost: {figures: {}, diskBytes: 0}});
    this.onEvent({type: 'stage', stage, place: stageNames.indexOf(stage) + 1, of: stageNames.length, wasDone});
  }
}
