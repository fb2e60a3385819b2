import type {CoveragePoint} from '../text/choice/coverage-curve.js';
import {clauseEdge} from '../text/choice/diphones.js';
import {grouped, percent} from '../text/choice/figures.js';
import type {MissingUnit, SortCount} from '../text/choice/measure-coverage.js';
import {lineChart} from './charts/line-chart.js';
import {shareTable} from './charts/share-table.js';
import type {CoverageReport} from './coverage-report.js';
import {type Html, html} from './frame/html.js';
import {pageSection} from './frame/page-section.js';

/** The parts of a page that show a coverage: the curve, what is missing, and the lengths and kinds of the phrases. */
export function coverageSections(report: CoverageReport): readonly Html[] {
  const {coverage} = report;
  return [
    curveSection(report),
    missingSection(coverage.missing),
    pageSection(
      'balance',
      'Lengths and kinds',
      html`<p class="note">The mark on each bar is the aim.</p><div class="columns">
${sorts('Phrases by length', 'Words', coverage.byLength)}
${sorts('Phrases by kind', 'Kind', coverage.byKind)}</div>`,
    ),
  ];
}

function curveSection({coverage, random}: CoverageReport): Html {
  const {clips, curve, types} = coverage;
  const shareAt = (points: readonly CoveragePoint[], place: number) =>
    types === 0 ? 0 : (points[Math.min(place, points.length) - 1]?.covered ?? 0) / types;
  const lineOf = (points: readonly CoveragePoint[]) =>
    drawnPlaces(points.length).map(place => [place, shareAt(points, place)] as const);
  const rows = [10, 25, 50, 100, 200, 500, 1000, 2000, 5000]
    .filter(place => place < clips)
    .concat(clips === 0 ? [] : clips);
  return pageSection(
    'curve',
    'Phrase by phrase',
    html`<p class="note">The share of the sound pairs that the first phrases hold, as chosen and in an order of chance.</p>
${lineChart({
  id: 'coverage',
  title: 'Share of the sound pairs by number of phrases',
  description: `As chosen, ${percent(shareAt(curve, clips))} after ${grouped(clips)} phrases; in an order of chance, ${percent(shareAt(random, clips))}. The table below has the figures.`,
  xLabel: 'phrases',
  mostX: clips,
  lines: [
    {name: 'as chosen', points: lineOf(curve)},
    {name: 'by chance', points: lineOf(random)},
  ],
})}
<table><caption>The same in figures</caption>
<thead><tr><th scope="col" class="number">Phrases</th><th scope="col" class="number">Minutes</th>
<th scope="col" class="number">As chosen</th><th scope="col" class="number">By chance</th></tr></thead><tbody>
${rows.map(
  place => html`<tr><th scope="row" class="number">${grouped(place)}</th>
<td class="number">${(Math.round((curve[place - 1]?.seconds ?? 0) / 6) / 10).toFixed(1)}</td>
<td class="number">${percent(shareAt(curve, place))}</td><td class="number">${percent(shareAt(random, place))}</td></tr>
`,
)}</tbody></table>`,
  );
}

function missingSection(missing: readonly MissingUnit[]): Html {
  const content =
    missing.length === 0
      ? html`<p>No sound pair is missing.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Missing sound pairs"><table class="narrow">
<caption>${grouped(missing.length)} sound pairs that no chosen phrase holds, the commonest first</caption>
<thead><tr><th scope="col">Pair</th><th scope="col" class="number">Phrases in the pool with it</th></tr></thead><tbody>
${missing.map(
  ({
    unit,
    inPool,
  }) => html`<tr><th scope="row">${pairName(unit)}</th><td class="number">${inPool === 0 ? 'none' : grouped(inPool)}</td></tr>
`,
)}</tbody></table></div>`;
  return pageSection('missing', 'Missing sound pairs', content);
}

function sorts(caption: string, head: string, rows: readonly SortCount[]): Html {
  return shareTable(
    caption,
    head,
    rows.map(({name, clips, targetShare}) => ({name, count: clips, targetShare})),
  );
}

/** `# a` is what a person reads as "pause, a". */
function pairName(unit: string): string {
  return unit
    .split(' ')
    .map(part => (part === clauseEdge ? '(pause)' : part))
    .join(' + ');
}

/** At most 300 places from 1 to the last, closer at the beginning, where a curve rises. */
function drawnPlaces(last: number): readonly number[] {
  const places = Array.from({length: 300}, (_none, place) => Math.ceil(last * ((place + 1) / 300) ** 2));
  return last === 0 ? [] : [...new Set(places)];
}
