import {grouped} from '../../text/choice/figures.js';
import type {DatasetReport} from '../dataset-report.js';
import {commandLine} from '../frame/command-line.js';
import {figureList} from '../frame/figure-list.js';
import {type Html, html, nothing} from '../frame/html.js';
import {countClips} from './count-clips.js';
import {datasetSection, sectionLink} from './dataset-sections.js';
import type {DatasetFinding, DatasetVerdict} from './dataset-verdict.js';

/** What is thought of the dataset, what to look at, its figures, and what is not known of it. */
export function verdictSection(report: DatasetReport, {level, sentence, findings, unknown}: DatasetVerdict): Html {
  const {asked, kept, rejected, failed, pending, keptSeconds} = countClips(report.clips);
  const figures = [
    ['Asked for', grouped(asked)],
    ['Kept', grouped(kept)],
    ['Rejected', grouped(rejected)],
    ['Failed', grouped(failed)],
    ...(pending > 0 ? [['Not made yet', grouped(pending)] as const] : []),
    ['Speech kept', `${(keptSeconds / 60).toFixed(1)} min`],
  ] as const;
  return datasetSection(
    'verdict',
    html`<p class="verdict ${level}">${sentence}</p>
${findings.length === 0 ? nothing : html`<ul class="findings">${findings.map(findingItem)}</ul>`}
${figureList(figures)}
${unknown.length === 0 ? nothing : unknownList(report, unknown)}`,
  );
}

function findingItem({says, section}: DatasetFinding): Html {
  return html`<li>${says}${section === 'verdict' ? nothing : html` See: ${sectionLink(section)}`}</li>
`;
}

function unknownList({howToMeasure}: DatasetReport, unknown: DatasetVerdict['unknown']): Html {
  return html`<h3 class="apart">What nobody measured</h3><ul class="findings">
${unknown.map(({aspect, question, clips, of}) => {
  const command = howToMeasure[aspect];
  const share = clips === of ? 'every kept clip' : `${grouped(clips)} of ${grouped(of)} kept clips`;
  return html`<li>${question} Unknown for ${share}.${command === undefined ? nothing : html` To find out: ${commandLine(command)}`}</li>
`;
})}</ul>`;
}
