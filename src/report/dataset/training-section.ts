import {sufficiency} from '../../text/choice/describe-coverage.js';
import {grouped} from '../../text/choice/figures.js';
import {spreadOf, valuesOf} from '../clips/spread.js';
import type {DatasetReport} from '../dataset-report.js';
import {figureList} from '../frame/figure-list.js';
import {type Html, html} from '../frame/html.js';
import {countClips, oddLengths} from './count-clips.js';
import {datasetSection} from './dataset-sections.js';

/** What Piper's trainer makes of the dataset: rows, minutes, lengths. */
export function trainingSection(report: DatasetReport): Html {
  const {limits, clips} = report;
  const {kept, keptSeconds} = countClips(clips);
  const {short, long} = oddLengths(report);
  const {training, validation, test} = trainingSplit(kept);
  const lengths = spreadOf(
    valuesOf(
      clips.filter(({state}) => state === 'kept'),
      'durationSeconds',
    ),
  );
  const figures = [
    ['Speech', `${(keptSeconds / 60).toFixed(1)} min`],
    ['Clips to train on', grouped(training)],
    ['To validate and test', `${grouped(validation)} + ${grouped(test)}`],
    ['Usual length', lengths === undefined ? '–' : `${lengths.median.toFixed(1)} s`],
  ] as const;
  return datasetSection(
    'training',
    html`${figureList(figures)}
<p>${sufficiency(keptSeconds)}</p>
<p>${oddClips(short, `shorter than ${limits.shortestSeconds} s: Piper takes them and learns little but clicks`)}
${oddClips(long, `longer than ${limits.longestSeconds} s: the longest clip sets how much GPU memory a batch takes`)}</p>
<p class="note">Piper trims silence at both ends to 0.25 s, keeps pauses inside, and does not level clips. As it comes, it keeps one clip in ten to validate
and five to test.</p>`,
  );
}

function oddClips(count: number, what: string): string {
  return `${count === 0 ? 'None is' : count === 1 ? '1 is' : `${grouped(count)} are`} ${what}.`;
}

/** How Piper's trainer splits rows where nothing else is asked for: a tenth, rounded down, and five at most. */
function trainingSplit(clips: number) {
  const validation = Math.floor(clips * 0.1);
  const test = Math.max(0, Math.min(5, clips - validation - 1));
  return {training: clips - validation - test, validation, test};
}
