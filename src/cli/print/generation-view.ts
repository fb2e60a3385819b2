import {typeCommand} from '../../base/type-command.js';
import type {GenerationEvent, GenerationSummary} from '../../jobs/generate/events.js';
import type {CliContext} from '../context.js';
import {backendLines} from './backend-figures.js';
import {createProgressView} from './progress.js';
import {duration, plural} from './words.js';

/** Shows a generation to a person or a program. */
export type GenerationView = {
  readonly onEvent: (event: GenerationEvent) => void;
  /** Prints the summary, and what to do next unless that is known; gives the exit code. */
  finish(summary: GenerationSummary, minKept: number, isLast?: boolean): number;
  end(): void;
};

/** The view of a generation: a bar or lines on standard error, the summary on standard output. */
export function createGenerationView(context: CliContext): GenerationView {
  const progress = createProgressView(context);
  return {
    onEvent(event): void {
      const {type, ...value} = event;
      context.emit(type, value);
      for (const line of linesOf(event)) progress.tell(line);
      if (event.type === 'decided') progress.show(event.progress);
    },
    finish(summary, minKept, isLast = true): number {
      progress.end();
      const exitCode = summary.kept >= minKept * summary.asked && !summary.isPilotStop ? 0 : 3;
      context.emit('summary', {...summary, exitCode});
      for (const line of summaryLines(summary)) context.print(line);
      if (isLast) for (const line of nextLines(summary, minKept)) context.print(line);
      return exitCode;
    },
    end: progress.end,
  };
}

function linesOf(event: GenerationEvent): readonly string[] {
  switch (event.type) {
    case 'notice':
      return [event.message];
    case 'started':
      return [
        `${event.output}: ${plural(event.pending, 'phrase')} of ${event.asked} to make, spoken by ${event.speaker} (${event.backend}).`,
      ];
    case 'probe':
      return [probeLine(event)];
    case 'pilot':
      return [pilotLine(event)];
    case 'backends':
      return backendLines(event.backends);
    case 'decided':
    case 'reconsidered':
      // What was refused by the judge is told at the end, by rule; what the server says is told as it comes.
      return event.said === null ? [] : [`Phrase ${event.number} failed: the backend said "${event.said}".`];
  }
}

function probeLine(probe: Extract<GenerationEvent, {type: 'probe'}>): string {
  const {verdict, reasons, said, tookSeconds, isLanguageSent, path} = probe;
  const why = reasons.length === 0 ? '' : ` (${[...reasons, ...(said === null ? [] : [`"${said}"`])].join(', ')})`;
  const language = isLanguageSent ? 'sent, not confirmed' : 'not taken by this server, which speaks what it likes';
  const listen = path === null ? 'there is nothing to listen to' : `listen: ${path}`;
  return `First clip ${verdict}${why} after ${tookSeconds.toFixed(1)} s. Language: ${language}; ${listen}`;
}

function pilotLine({decided, refused, secondsLeft, isStopping}: Extract<GenerationEvent, {type: 'pilot'}>): string {
  return isStopping
    ? `Pilot: ${refused} of the first ${decided} were refused. Stopping before the night is lost.`
    : `Pilot: ${decided - refused} of the first ${decided} were kept; done in about ${duration(secondsLeft)}.`;
}

function summaryLines(summary: GenerationSummary): readonly string[] {
  const {output, asked, kept, missing, rejected, failed, undecided, keptMinutes, clipsPerSecond, reasons} = summary;
  const held = Object.entries(reasons).map(([rule, times]) => `${rule} ${times}`);
  return [
    `${output}: asked ${asked}, kept ${kept}, missing ${missing} (rejected ${rejected}, failed ${failed}, undecided ${undecided}).`,
    ...(summary.refusedTexts > 0
      ? [`${summary.refusedTexts} phrases of the list were left out: they cannot be spoken.`]
      : []),
    ...(held.length > 0 ? [`Refused in this sitting for: ${held.join(', ')}.`] : []),
    `${keptMinutes.toFixed(1)} minutes of speech; ${speedWords(clipsPerSecond)}.`,
    ...backendLines(summary.backends),
    summary.sufficiency,
    ...notMeasuredLines(summary.notMeasured),
  ];
}

const roleWords: Readonly<Record<string, string>> = {
  recognition: 'the words',
  speaker: 'whose voice it is',
  mos: 'how it sounds to listeners',
  vad: 'where speech is, but by its level',
};

function notMeasuredLines(roles: readonly string[]): readonly string[] {
  if (roles.length === 0) return [];
  const words = roles.map(role => roleWords[role] ?? role).join(', ');
  return [`Not measured, for want of a model: ${words}. See: chatterpipe models list`];
}

function nextLines(
  {output, asked, kept, rejected, failed, undecided, isPilotStop}: GenerationSummary,
  minKept: number,
): readonly string[] {
  const generate = typeCommand('chatterpipe', 'generate', '--output', output);
  const retry = `${generate} --retry-rejected`;
  if (isPilotStop) {
    return [
      `Listen to what was refused: ${output}/rejected/`,
      `Then mend the cause, or go on all the same: ${retry} --pilot off`,
    ];
  }
  if (undecided > 0) return [`Next: ${generate}`];
  const check = typeCommand('chatterpipe', 'verify', output);
  if (kept < minKept * asked) return [`Fewer than ${Math.round(100 * minKept)} % were kept. Next: ${retry}`];
  return rejected + failed > 0 ? [`Next: ${check}   (more takes of the refused: ${retry})`] : [`Next: ${check}`];
}

function speedWords(clipsPerSecond: number): string {
  return clipsPerSecond === 0
    ? 'nothing was to be made in this sitting'
    : `${clipsPerSecond.toFixed(2)} clips a second in this sitting`;
}
