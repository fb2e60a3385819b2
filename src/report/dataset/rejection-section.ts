import {typeCommand} from '../../base/type-command.js';
import {grouped} from '../../text/choice/figures.js';
import {adviceOn} from '../clips/rule-advice.js';
import type {DatasetReport} from '../dataset-report.js';
import {commandLine} from '../frame/command-line.js';
import {type Html, html, nothing} from '../frame/html.js';
import {datasetSection} from './dataset-sections.js';
import {commonestRules} from './rejection-rules.js';

/** Which rules refused how many clips, what each means, and what to do. */
export function rejectionSection({clips, limits, folder}: DatasetReport): Html {
  const rules = commonestRules(clips);
  const byHand = clips.filter(({state, decidedBy}) => state === 'rejected' && decidedBy !== undefined).length;
  const aboutHands = byHand > 0 ? ` ${grouped(byHand)} were rejected by a person.` : '';
  const isMendable = clips.some(({state}) => state === 'rejected');
  return datasetSection(
    'rejected',
    html`<p class="note">Judged by the limits “${limits.name}”. A clip may have several reasons.${aboutHands}</p>
${rules.length === 0 ? html`<p>None has a reason against it.</p>` : ruleTable(rules)}${isMendable && folder !== undefined ? retry(folder) : nothing}`,
  );
}

function retry(folder: string): Html {
  return html`<p class="apart">When the cause is mended, all rejected clips can be made again:
${commandLine(typeCommand('chatterpipe', 'generate', '--output', folder, '--retry-rejected'))}</p>`;
}

function ruleTable(rules: ReturnType<typeof commonestRules>): Html {
  return html`<table class="wrap stack"><caption>The rules that rejected clips, the commonest first</caption>
<thead><tr><th scope="col">What is wrong</th><th scope="col" class="number">Clips</th>
<th scope="col" class="number">Only reason of</th><th scope="col">What to do</th><th scope="col">Rule, and examples</th></tr></thead><tbody>
${rules.map(({rule, clips, alone, numbers}) => {
  const {means, mend} = adviceOn(rule);
  return html`<tr><th scope="row">${means}</th><td class="number" data-name="Clips">${grouped(clips)}</td>
<td class="number" data-name="Only reason of">${grouped(alone)}</td><td data-name="To do">${mend}</td>
<td class="note" data-name="Rule"><bdi>${rule}</bdi>: ${numbers.join(', ')}${clips > numbers.length ? ', …' : ''}</td></tr>
`;
})}</tbody></table>`;
}
