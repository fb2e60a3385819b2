import type {CloneSummary, StageReport} from '../../jobs/clone/clone-events.js';
import {bytes, duration, plural} from './words.js';

/** How long each stage took and what it cost, a line each, and all of them together. */
export function costLines({stages, seconds}: CloneSummary, pricePerHour: number | undefined): readonly string[] {
  const disk = stages.reduce((sum, {diskBytes}) => sum + diskBytes, 0);
  const price =
    pricePerHour === undefined ? '' : `; at ${pricePerHour} an hour ${((seconds / 3600) * pricePerHour).toFixed(2)}`;
  return [...stages.map(costLine), line('in all', duration(seconds), `${bytes(disk)} on the disk${price}`)];
}

function costLine({stage, wasDone, seconds, figures, diskBytes}: StageReport): string {
  const {clips, takes, failedRequests, steps, checkpoints, sentences} = figures;
  const costs = [
    ...(takes === undefined ? [] : [`${plural(clips ?? 0, 'clip')} of ${plural(takes, 'take')}`]),
    ...(failedRequests === undefined ? [] : [`${plural(failedRequests, 'failed request')}`]),
    ...(steps === undefined ? [] : [plural(steps, 'step')]),
    ...(checkpoints === undefined ? [] : [`${plural(checkpoints, 'checkpoint')} kept`]),
    ...(sentences === undefined ? [] : [plural(sentences, 'sentence')]),
    ...(diskBytes === 0 ? [] : [bytes(diskBytes)]),
  ];
  return line(stage, wasDone ? 'done before' : duration(seconds), costs.join(', '));
}

function line(stage: string, took: string, costs: string): string {
  return `${stage.padEnd(10)}${took.padEnd(14)}${costs}`.trimEnd();
}
