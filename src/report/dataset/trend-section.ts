import {trendChart} from '../charts/trend-chart.js';
import type {DatasetReport} from '../dataset-report.js';
import {type Html, html} from '../frame/html.js';
import {datasetSection} from './dataset-sections.js';
import {driftOf, fewestForTrend, trendOf} from './trend.js';
import {type TrendMeasure, trendMeasures, valuesByNumber} from './trend-measures.js';

/** What changed from the first clip to the last. */
export function trendSection({clips}: DatasetReport): Html {
  const charts = trendMeasures.flatMap(measure => trendFigure(measure, clips) ?? []);
  return datasetSection(
    'trend',
    html`<p class="note">The line is the median of neighbouring kept clips, the band holds eight in ten of them.</p>
${charts.length === 0 ? html`<p>Fewer than ${fewestForTrend} clips: too few to see a trend.</p>` : html`<div class="columns">${charts}</div>`}`,
  );
}

function trendFigure(measure: TrendMeasure, clips: DatasetReport['clips']): Html | undefined {
  const {id, name, say, heard, drifted} = measure;
  const values = valuesByNumber(clips, measure);
  const drift = driftOf(values, heard);
  if (drift === undefined) return undefined;
  const ends = `The first fifth ${say(drift.first)}, the last ${say(drift.last)}`;
  const verdict = drift.hasDrifted ? `${ends}. ${drifted}` : `${ends}: it stayed as it was.`;
  const chart = trendChart({
    id: `trend-${id}`,
    title: name,
    description: verdict,
    points: trendOf(values),
    leastHeight: 4 * heard(drift.first),
  });
  return html`<figure><h3>${name}</h3>${chart}
<figcaption>${verdict}</figcaption></figure>
`;
}
