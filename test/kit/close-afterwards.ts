import {onTestFinished} from 'vitest';

/** Closes these when the test ends, the last one first. */
export function closeAfterwards(...things: readonly {close(): Promise<unknown>}[]): void {
  for (const thing of things) {
    onTestFinished(async () => {
      await thing.close();
    });
  }
}
