import type {CoveragePoint} from '../text/choice/coverage-curve.js';
import {type CoverageWords, explainCoverage, nextCommand} from '../text/choice/describe-coverage.js';
import {clauseEdge} from '../text/choice/diphones.js';
import {grouped, percent} from '../text/choice/figures.js';
import type {Coverage, MissingUnit, SortCount} from '../text/choice/measure-coverage.js';
import {type Html, html} from './html.js';
import {lineChart} from './line-chart.js';
import {pageFrame} from './page-frame.js';
import {shareTable} from './share-table.js';

/** What the page about a choice of phrases shows. */
export type CoverageReport = CoverageWords & {
  readonly coverage: Coverage;
  /** The curve of as many phrases of the same pool in an order of chance, to compare with. */
  readonly random: readonly CoveragePoint[];
};

/** One self-contained HTML page about how well phrases cover the sounds of a language. It opens from disk and loads nothing. */
export function coveragePage(report: CoverageReport): string {
  const {coverage, languageName} = report;
  return pageFrame({
    title: `${languageName}: coverage of ${grouped(coverage.clips)} phrases`,
    subtitle: 'Which sounds a voice that is trained on these phrases will have heard, and how often.',
    main: [
      summary(report),
      curveSection(report),
      missingSection(coverage.missing),
      html`<section aria-labelledby="balance"><h2 id="balance">Lengths and kinds</h2>
<p class="note">The mark on each bar is the aim.</p><div class="columns">
${sorts('Phrases by length', 'Words', coverage.byLength)}
${sorts('Phrases by kind', 'Kind', coverage.byKind)}</div></section>`,
    ],
  });
}

function summary(report: CoverageReport): Html {
  const {coverage} = report;
  const figures = [
    ['Phrases', grouped(coverage.clips)],
    ['Speech, about', `${grouped(Math.round(coverage.seconds / 60))} min`],
    ['Sound pairs', `${grouped(coverage.covered)} of ${grouped(coverage.types)}`],
    ['In one phrase only', grouped(coverage.singletons.length)],
  ] as const;
  return html`<section aria-labelledby="summary"><h2 id="summary">Is it enough?</h2>
${explainCoverage(coverage, report).map(
  line => html`<p>${line}</p>
`,
)}<p>Next: <code>${nextCommand(coverage, report)}</code></p>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
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
  return html`<section aria-labelledby="curve"><h2 id="curve">Phrase by phrase</h2>
<p class="note">The share of the sound pairs that the first phrases hold, as chosen and in an order of chance.</p>
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
)}</tbody></table></section>`;
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
  return html`<section aria-labelledby="missing"><h2 id="missing">Missing sound pairs</h2>
${content}</section>`;
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
