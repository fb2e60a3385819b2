import type {Judgement} from '../../jobs/judge/judge-clips.js';
import type {CliContext} from '../context.js';
import {plural} from './words.js';

const shownChanges = 20;

/** Prints what became of the clips. */
export function printJudgement(judgement: Judgement, context: CliContext): void {
  context.emit('judgement', judgement);
  const {output, limits, isDryRun, kept, rejected, byPerson, unmeasured, changed, reasons} = judgement;
  for (const {number, text, verdict, reasons: why} of changed.slice(0, shownChanges)) {
    const because = why.length === 0 ? '' : ` (${why.join(', ')})`;
    context.print(`${number} ${isDryRun ? 'would be' : 'is now'} ${verdict}${because}: ${text}`);
  }
  if (changed.length > shownChanges) context.print(`… and ${changed.length - shownChanges} more.`);
  const would = isDryRun ? ' would be' : '';
  context.print(
    `${output}, limits ${limits}: ${kept}${would} kept, ${rejected}${would} rejected, ${changed.length} changed.`,
  );
  const held = Object.entries(reasons).map(([rule, times]) => `${rule} ${times}`);
  if (held.length > 0) context.print(`Rejected for: ${held.join(', ')}.`);
  if (byPerson > 0)
    context.print(`${plural(byPerson, 'clip')} ${byPerson === 1 ? 'stays' : 'stay'} as a person decided.`);
  if (unmeasured > 0)
    context.print(
      `${plural(unmeasured, 'clip')} ${unmeasured === 1 ? 'was' : 'were'} never measured. Next: chatterpipe measure ${output}`,
    );
  if (!judgement.isComparedWithOthers) context.print('There are too few clips to hold each against the others.');
}
