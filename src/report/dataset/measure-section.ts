import {grouped} from '../../text/choice/figures.js';
import {binValues} from '../charts/bin-values.js';
import {histogram, type LimitMark} from '../charts/histogram.js';
import {type ShownMeasure, sayMeasure, shownMeasures} from '../clips/shown-measures.js';
import {type Spread, spreadOf, valuesOf} from '../clips/spread.js';
import type {DatasetReport} from '../dataset-report.js';
import {type Html, html} from '../frame/html.js';
import {datasetSection} from './dataset-sections.js';
import {limitMarks} from './measure-limits.js';

/** How the main measures lie: a histogram for each that was taken, and the same in figures. */
export function measureSection({clips, limits}: DatasetReport): Html {
  const kept = clips.filter(({state}) => state === 'kept');
  const others = clips.filter(({state}) => state !== 'kept');
  const taken = shownMeasures
    .map(shown => ({
      shown,
      kept: valuesOf(kept, shown.measure),
      rejected: valuesOf(others, shown.measure),
      marks: limitMarks(shown, limits),
    }))
    .filter(measure => measure.kept.length + measure.rejected.length > 0)
    .map(measure => ({...measure, spread: spreadOf(measure.kept)}));
  const content =
    taken.length === 0
      ? html`<p>Nothing was measured.</p>`
      : html`<div class="columns">${taken.map(measureFigure)}</div>${measureTable(taken)}`;
  return datasetSection(
    'measures',
    html`<p class="note"><span class="key" aria-hidden="true"></span>kept <span class="key rejected" aria-hidden="true"></span>rejected.
The dashed lines are limits. The bar below goes from the 5 % to the 95 % of the kept clips; its mark is the median.</p>
${content}`,
  );
}

type TakenMeasure = {
  readonly shown: ShownMeasure;
  readonly kept: readonly number[];
  readonly rejected: readonly number[];
  readonly marks: readonly LimitMark[];
  readonly spread: Spread | undefined;
};

function measureFigure({shown, kept, rejected, marks}: TakenMeasure): Html {
  // Shares are drawn in per cent.
  const [factor, unit] = shown.unit === '%' ? [100, '%'] : [1, shown.unit];
  const scaled = (values: readonly number[]) => values.map(value => value * factor);
  const bins = binValues(scaled(kept), scaled(rejected), 6 * shown.leastDeviation * factor);
  const beyond = [
    ...(bins.hasBelow ? ['The first bar holds all that is lower, too.'] : []),
    ...(bins.hasAbove ? ['The last bar holds all that is higher, too.'] : []),
  ];
  const chart = histogram({
    id: `measure-${shown.measure}`,
    title: shown.name,
    description: `${grouped(kept.length)} kept and ${grouped(rejected.length)} rejected clips, counted by ${shown.name.toLowerCase()}. The table below has the figures.`,
    unit,
    bins,
    spread: spreadOf(scaled(kept)),
    limits: marks.map(mark => ({...mark, value: mark.value * factor})),
  });
  return html`<figure><h3>${shown.name}</h3>
${chart}<figcaption>${[shown.says, ...beyond].join(' ')}</figcaption></figure>
`;
}

function measureTable(taken: readonly TakenMeasure[]): Html {
  return html`<table class="stack wrap"><caption>The same in figures: half of the kept clips lie below the median, one in twenty below 5 % and
one above 95 %</caption><thead><tr><th scope="col">Measure</th><th scope="col" class="number">5 %</th>
<th scope="col" class="number">Median</th><th scope="col" class="number">95 %</th><th scope="col">Limits</th>
<th scope="col" class="number">Kept clips with it</th></tr></thead><tbody>
${taken.map(({shown, spread, marks}) => {
  const figure = (name: string, value: number | undefined) =>
    html`<td class="number" data-name="${name}">${value === undefined ? '–' : sayMeasure(shown, value)}</td>`;
  return html`<tr><th scope="row">${shown.name}</th>${figure('5 %', spread?.low5)}${figure('Median', spread?.median)}
${figure('95 %', spread?.high5)}<td data-name="Limits">${marks.length === 0 ? 'none' : marks.map(({name}) => name).join('; ')}</td>
<td class="number" data-name="Kept clips with it">${grouped(spread?.count ?? 0)}</td></tr>
`;
})}</tbody></table>`;
}
