import type {CloneEvent, CloneSummary} from '../../jobs/clone/clone-events.js';
import type {CliContext} from '../context.js';
import {costLines} from './clone-costs.js';
import {createGenerationView} from './generation-view.js';
import {printTrainingPlan} from './training-plan.js';
import {createTrainingView} from './training-view.js';
import {printVerification} from './verification.js';
import {printVoice} from './voice.js';

/** Shows a clone while it runs, and what came of it. */
export type CloneView = {
  onEvent(event: CloneEvent): void;
  /** Prints the summary; gives the exit code. */
  finish(summary: CloneSummary, pricePerHour: number | undefined): number;
  end(): void;
};

const sentencesALine = 10;

/** The views of the stages, one after another, with a line at the beginning of each. */
export function createCloneView(context: CliContext, minKept: number): CloneView {
  const generation = createGenerationView(context);
  const training = createTrainingView(context);
  return {
    onEvent(event) {
      switch (event.type) {
        case 'stage': {
          const {type, ...values} = event;
          context.emit(type, values);
          context.tell(`[${event.place}/${event.of}] ${event.stage}${event.wasDone ? ': done before' : ''}`);
          return;
        }
        case 'planned':
          context.emit('planned', {plan: event.plan});
          if (event.plan.training !== undefined) printTrainingPlan(event.plan.training, context);
          return;
        case 'notice':
          context.emit('notice', {message: event.message});
          context.tell(event.message);
          return;
        case 'generation':
          generation.onEvent(event.event);
          return;
        case 'generated':
          generation.finish(event.summary, minKept, !event.isEnough);
          return;
        case 'verified':
          printVerification(event.report, context);
          return;
        case 'training':
          // Its plan was shown before the first clip.
          if (event.event.type === 'plan') context.emit('plan', {plan: event.event.plan});
          else training.onEvent(event.event);
          return;
        case 'sentence':
          if (event.done % sentencesALine === 0 || event.done === event.total) {
            context.tell(`${event.done}/${event.total} sentences`);
          }
          return;
        case 'broken':
          context.emit('broken', {stage: event.stage});
          generation.end();
          context.tell(`The stage "${event.stage}" did not end. What was made stays: the same command goes on.`);
      }
    },
    finish: (summary, pricePerHour) => printClone(summary, pricePerHour, context),
    end: generation.end,
  };
}

function printClone(summary: CloneSummary, pricePerHour: number | undefined, context: CliContext): number {
  const {name, stages, seconds, voice, curves, audition, isShort} = summary;
  const {clips: _clips, ...heard} = audition ?? {clips: []};
  context.emit('cloned', {
    ...{name, stages, seconds, isShort, voice: voice ?? null, curves: curves ?? null},
    audition: audition === undefined ? null : heard,
  });
  for (const line of costLines(summary, pricePerHour)) context.print(line);
  if (voice === undefined) return 3;
  if (curves !== undefined) context.print(`Curves: ${curves}`);
  if (audition !== undefined) {
    const {kept, of, page} = audition;
    context.print(`${kept} of ${of} sentences would do as training clips. Listen: ${page}`);
  }
  printVoice(voice, voice.epoch, context);
  return 0;
}
