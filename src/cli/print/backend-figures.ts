import type {GenerationSummary} from '../../jobs/generate/events.js';
import {plural} from './words.js';

type Figures = GenerationSummary['backends'][number];

const stateWords: Readonly<Record<Figures['state'], string>> = {
  working: '',
  down: ', down',
  'left-out': ', left out',
};

/** A line for each of several backends; none where there is one. */
export function backendLines(backends: readonly Figures[]): readonly string[] {
  return backends.length < 2 ? [] : backends.map(backendLine);
}

function backendLine({address, state, clips, failures, clipsPerSecond, secondsPerSpeechSecond: cost}: Figures): string {
  const speed =
    cost === null ? '' : `, ${clipsPerSecond.toFixed(2)} clips/s, ${cost.toFixed(2)} s for a second of speech`;
  return `${address}: ${plural(clips, 'clip')}, ${plural(failures, 'failure')}${speed}${stateWords[state]}`;
}
