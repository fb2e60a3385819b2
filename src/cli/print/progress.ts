import process from 'node:process';
import {Presets, SingleBar} from 'cli-progress';
import type {GenerationProgress} from '../../jobs/generate/events.js';
import type {CliContext} from '../context.js';
import {duration} from './words.js';

/** Shows how far a generation is. */
export type ProgressView = {
  show(progress: GenerationProgress): void;
  /** A line of news, above the bar where there is one. */
  tell(line: string): void;
  end(): void;
};

const lineEveryMs = 10_000;

/** A bar on a terminal; elsewhere a line at the first decision, every 10 s and at the last. */
export function createProgressView(context: CliContext): ProgressView {
  return context.isTerminal ? createBar(context) : createLines(context);
}

function createBar(context: CliContext): ProgressView {
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} · kept {kept} · refused {refused} · {speed} clips/s · {left} left',
      stream: process.stderr,
      // The words beside the bar take some 70 columns.
      barsize: Math.min(40, Math.max(8, (process.stderr.columns ?? 80) - 72)),
      hideCursor: true,
      clearOnComplete: false,
    },
    Presets.rect,
  );
  let isStarted = false;
  return {
    show({decided, total, kept, rejected, failed, clipsPerSecond, secondsLeft}): void {
      const payload = {kept, refused: rejected + failed, speed: clipsPerSecond.toFixed(1), left: duration(secondsLeft)};
      if (isStarted) bar.update(decided, payload);
      else bar.start(total, decided, payload);
      isStarted = true;
    },
    tell(line: string): void {
      // The bar draws itself again below whatever was written over it.
      if (isStarted) process.stderr.write('\r\u001b[K');
      context.tell(line);
    },
    end(): void {
      if (isStarted) bar.stop();
    },
  };
}

function createLines(context: CliContext): ProgressView {
  let nextAt = 0;
  return {
    show({decided, total, kept, rejected, failed, clipsPerSecond, secondsLeft}): void {
      const now = performance.now();
      if (now < nextAt && decided < total) return;
      nextAt = now + lineEveryMs;
      const speed = `${clipsPerSecond.toFixed(1)} clips/s`;
      const left = decided < total ? `, ${duration(secondsLeft)} left` : '';
      context.tell(`${decided}/${total}: ${kept} kept, ${rejected + failed} refused, ${speed}${left}`);
    },
    tell: context.tell,
    end(): void {},
  };
}
