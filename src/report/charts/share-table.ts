import {type Html, html} from '../frame/html.js';

/** One row of a {@link shareTable}. */
export type ShareRow = {
  readonly name: string;
  readonly count: number;
  /** Per cent that should be; 0 for none. */
  readonly targetShare: number;
};

/** A histogram that is a table: name, count, share, target, and a bar with a mark where the target is. */
export function shareTable(caption: string, nameHead: string, rows: readonly ShareRow[]): Html {
  const all = rows.reduce((sum, {count}) => sum + count, 0);
  const shareOf = (count: number) => (all === 0 ? 0 : (100 * count) / all);
  const widest = Math.max(1, ...rows.flatMap(({count, targetShare}) => [shareOf(count), targetShare]));
  const place = (percent: number) => `${Math.round((1000 * percent) / widest) / 10}%`;
  return html`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${nameHead}</th><th scope="col" class="number">Phrases</th><th scope="col" class="number">Share</th>
<th scope="col" class="number">Aim</th><td aria-hidden="true"></td></tr></thead>
<tbody>
${rows.map(
  ({
    name,
    count,
    targetShare,
  }) => html`<tr><th scope="row">${name}</th><td class="number">${count.toLocaleString('en')}</td>
<td class="number">${Math.round(shareOf(count))} %</td><td class="number">${targetShare} %</td>
<td class="bar" aria-hidden="true"><div><i style="width:${place(shareOf(count))}"></i><b style="left:${place(targetShare)}"></b></div></td></tr>
`,
)}
</tbody>
</table>`;
}
