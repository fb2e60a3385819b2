/** What auditions have cost so far. */
export type AuditionBudget = {
  /** The most of the training's time that they may take, 0 to 1; 1 is no limit. */
  readonly share: number;
  /** Since the trainer was started. */
  readonly elapsedSeconds: number;
  readonly spentSeconds: number;
  /** What one took last; undefined where none was ever made. */
  readonly expectedSeconds: number | undefined;
};

/** Whether another audition may begin. The first of a run may always: what it costs is known only then. */
export function mayAudition({share, elapsedSeconds, spentSeconds, expectedSeconds}: AuditionBudget): boolean {
  if (share >= 1 || expectedSeconds === undefined) return true;
  return spentSeconds + expectedSeconds <= share * elapsedSeconds;
}

/** Whether the free memory holds an export beside a training: the checkpoint is loaded, traced and written. Else the trainer would be killed. */
export function holdsExport(freeBytes: number, checkpointBytes: number): boolean {
  return freeBytes >= 3 * checkpointBytes;
}
