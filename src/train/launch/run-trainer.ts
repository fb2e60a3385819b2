import {writeFileDurably} from '../../io/durable-file.js';
import {type JsonProcess, type ProcessEnd, startJsonProcess} from '../../io/json-process.js';
import {type EventOf, parseTrainerEvent, type TrainerEvent} from './trainer-event.js';
import type {TrainerProgram} from './trainer-program.js';

/** One call of the launcher. */
export type TrainerCall = {
  readonly program: TrainerProgram;
  readonly mode: 'check' | 'train' | 'export';
  readonly request: object;
  readonly requestPath: string;
  readonly logPath: string;
  /** How long a stopped trainer may take to save, in ms. */
  readonly graceMs: number;
  /** Told once each time that nothing was heard for so long, in ms. */
  readonly silence: {readonly afterMs: number; readonly onSilence: (silentMs: number) => void};
  /** Silence of so long ends the trainer, in ms. */
  readonly mostSilentMs: number;
  readonly signal: AbortSignal;
  readonly onEvent: (event: TrainerEvent) => void;
};

/** How a call ended. */
export type TrainerEnd = ProcessEnd & {
  readonly seconds: number;
  /** The last of what says how it ended; undefined where the process died without a word. */
  readonly said: EventOf<'done'> | EventOf<'stopped'> | EventOf<'failed'> | undefined;
  readonly wasSilent: boolean;
};

/** Starts the launcher, hears it out, and gives how it ended. An abort stops it in order. Throws DEPENDENCY_MISSING. */
export async function runTrainer(call: TrainerCall): Promise<TrainerEnd> {
  const {program, mode, request, requestPath, logPath, graceMs, signal, onEvent} = call;
  signal.throwIfAborted();
  await writeFileDurably(requestPath, `${JSON.stringify(request, null, 2)}\n`);
  const began = performance.now();
  let child: JsonProcess | undefined;
  let said: TrainerEnd['said'];
  const silence = watchSilence(call, () => child?.kill());
  const stop = () => child?.stop(graceMs);
  try {
    child = await startJsonProcess({
      command: program.python,
      args: [program.launcher, mode, requestPath],
      env: program.env,
      logPath,
      onEvent(value) {
        silence.hear();
        const event = parseTrainerEvent(value);
        if (event === undefined) return;
        if (event.event === 'done' || event.event === 'stopped' || event.event === 'failed') said = event;
        onEvent(event);
      },
    });
    signal.addEventListener('abort', stop, {once: true});
    if (signal.aborted) stop();
    const end = await child.ended;
    return {...end, said, seconds: (performance.now() - began) / 1000, wasSilent: silence.wasTooLong()};
  } finally {
    // Also where it could not be started.
    silence.close();
    signal.removeEventListener('abort', stop);
  }
}

function watchSilence({silence, mostSilentMs}: TrainerCall, onTooLong: () => void) {
  let heardAt = performance.now();
  let told = 0;
  let isTooLong = false;
  const timer = setInterval(
    () => {
      const silentMs = performance.now() - heardAt;
      if (silentMs >= mostSilentMs && !isTooLong) {
        isTooLong = true;
        onTooLong();
      } else if (silentMs >= silence.afterMs * (told + 1)) {
        told += 1;
        silence.onSilence(silentMs);
      }
    },
    Math.min(1000, silence.afterMs / 4),
  );
  return {
    hear() {
      heardAt = performance.now();
      told = 0;
    },
    wasTooLong: () => isTooLong,
    close: () => clearInterval(timer),
  };
}
