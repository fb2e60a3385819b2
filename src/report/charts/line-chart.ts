import {type Html, html} from '../frame/html.js';
import {roundStep} from './round-steps.js';

/** A line of a chart. */
export type ChartLine = {
  readonly name: string;
  /** From left to right; x from 0 to the chart's `mostX`, y from 0 to 1. At least one point. */
  readonly points: readonly (readonly [x: number, y: number])[];
};

/** What a chart of shares shows. */
export type LineChart = {
  /** Unique in its page: letters. */
  readonly id: string;
  readonly title: string;
  /** What somebody who cannot see the chart has to know. */
  readonly description: string;
  readonly xLabel: string;
  readonly mostX: number;
  /** The upper line is drawn whole, the lower one dashed. */
  readonly lines: readonly [upper: ChartLine, lower: ChartLine];
};

/** An inline SVG of shares (0 to 100 % upwards) over a count. The names of the lines stand above it. */
export function lineChart({id, title, description, xLabel, mostX, lines}: LineChart): Html {
  const most = Math.max(1, mostX);
  const x = (value: number) => round(left + (value / most) * (right - left));
  const y = (share: number) => round(bottom - share * (bottom - top));
  const path = ({points}: ChartLine) => points.map(point => `${x(point[0])},${y(point[1])}`).join(' ');
  const [upper, lower] = lines;
  return html`<svg viewBox="0 0 760 340" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${[0, 0.25, 0.5, 0.75, 1].map(
  share => html`<line class="grid" x1="${left}" x2="${right}" y1="${y(share)}" y2="${y(share)}"/>
<text x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>
`,
)}
${ticks(most).map(
  value => html`<text x="${x(value)}" y="${bottom + 22}" text-anchor="middle">${value.toLocaleString('en')}</text>
`,
)}
<text x="${(left + right) / 2}" y="336" text-anchor="middle">${xLabel}</text>
<polyline class="plot second" points="${path(lower)}"/>
<polyline class="plot first" points="${path(upper)}"/>
<g aria-hidden="true"><line class="plot first" x1="${left}" x2="${left + 34}" y1="12" y2="12"/>
<text class="name-first" x="${left + 42}" y="16">${upper.name}</text>
<line class="plot second" x1="${left + 240}" x2="${left + 274}" y1="12" y2="12"/>
<text class="name-second" x="${left + 282}" y="16">${lower.name}</text></g>
</svg>`;
}

const [left, right, top, bottom] = [72, 730, 34, 286] as const;

/** Four to eleven round values from 0. */
function ticks(most: number): readonly number[] {
  const step = Math.max(1, roundStep(most / 8));
  return Array.from({length: Math.floor(most / step) + 1}, (_none, place) => place * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
