import {wilsonInterval} from '../../quality/wilson-interval.js';
import {grouped} from '../../text/choice/figures.js';
import {type Html, html} from '../frame/html.js';
import {pageSection} from '../frame/page-section.js';
import type {ListenReport} from '../listen-report.js';

/** What the number of bad clips (of rejected ones: good clips) among those that were listened to says about all. */
export function errorRateSection({selection, clips, among}: ListenReport): Html {
  const [kind, wrong] = selection === 'random-rejected' ? ['rejected', 'good'] : ['kept', 'bad'];
  const judged = clips.length;
  const content =
    judged >= among
      ? html`<p>These are all ${kind} clips: what you count is what there is.</p>`
      : html`<p>Count the ${wrong} ones among the ${judged}. How many of all ${grouped(among)} ${kind} clips are ${wrong} then lies, 19 times in 20,
in this range.</p>
<div class="columns">${countTable(judged, wrong)}${moreTable(among, wrong)}</div>
<p class="note">Wilson’s interval for a share, with a confidence of 95 %. It holds for clips that chance chose, not for those that you went looking
for.</p>`;
  return pageSection('rate', `How many of all are ${wrong}?`, content);
}

/** Who finds more than so many stops counting. */
const mostCounted = 10;

function countTable(judged: number, wrong: string): Html {
  const counts = Array.from({length: Math.min(judged, mostCounted) + 1}, (_none, count) => count);
  return html`<table><caption>After these ${judged} clips</caption>
<thead><tr><th scope="col" class="number">So many are ${wrong}</th><th scope="col" class="number">Of all, from</th>
<th scope="col" class="number">to</th></tr></thead><tbody>
${counts.map(count => {
  const {low, high} = wilsonInterval(count, judged);
  return html`<tr><th scope="row" class="number">${count}</th><td class="number">${sayShare(low)}</td><td class="number">${sayShare(high)}</td></tr>
`;
})}</tbody></table>`;
}

function moreTable(among: number, wrong: string): Html {
  const sizes = [10, 20, 50, 100, 200, 500].filter(size => size <= among);
  return html`<table><caption>How surely you can know by listening to more</caption>
<thead><tr><th scope="col" class="number">Clips</th><th scope="col" class="number">None is ${wrong}: at most</th>
<th scope="col" class="number">1 in 10 is ${wrong}: between</th></tr></thead><tbody>
${sizes.map(size => {
  const tenth = wilsonInterval(size / 10, size);
  return html`<tr><th scope="row" class="number">${size}</th><td class="number">${sayShare(wilsonInterval(0, size).high)}</td>
<td class="number">${sayShare(tenth.low)} and ${sayShare(tenth.high)}</td></tr>
`;
})}</tbody></table>`;
}

/** `5.6 %`. */
function sayShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
