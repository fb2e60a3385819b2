import type {Spread} from '../clips/spread.js';
import {type Html, html, nothing} from '../frame/html.js';
import type {Bins} from './bin-values.js';
import {drawPlate, leftTicks, lowerTicks, plate, type Scale, scaleOf} from './plate.js';
import {roundTicks} from './round-steps.js';

/** What a histogram shows. */
export type Histogram = {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** What somebody who cannot see it has to know. */
  readonly description: string;
  /** Of the values; empty for none. */
  readonly unit: string;
  readonly bins: Bins;
  /** Of the kept values; absent where there are none. */
  readonly spread: Spread | undefined;
  /** Where clips are rejected. */
  readonly limits: readonly LimitMark[];
};

/** A limit in a chart, with the name that stands at it: `at least 15 dB`. */
export type LimitMark = {readonly value: number; readonly side: 'least' | 'most'; readonly name: string};

/** An inline SVG: kept clips as full bars, rejected ones as hollow bars on top, the limits, and the middle 90 % below. */
export function histogram({id, title, description, unit, bins, spread, limits}: Histogram): Html {
  const x = scaleOf(bins.low, bins.high, plate.left, plate.right);
  const tallest = Math.max(1, ...bins.kept.map((kept, place) => kept + (bins.rejected[place] ?? 0)));
  const y = scaleOf(0, tallest, plate.bottom, plate.top);
  const shown = limits.filter(({value}) => value >= bins.low && value <= bins.high);
  const drawing = html`${leftTicks(roundTicks(0, tallest, 4).filter(Number.isInteger), y)}
${bars(bins, x, y)}
${spread === undefined ? nothing : spreadMark(spread, x, bins)}
${lowerTicks(bins.low, bins.high, x, unit)}
${shown.map(limit => limitMark(limit, x, isNearest(limit, shown)))}`;
  return drawPlate(id, title, description, drawing);
}

function bars({kept, rejected, low, high}: Bins, x: Scale, y: Scale): Html {
  const step = (high - low) / kept.length;
  const bar = (place: number, from: number, count: number, kind: string) => {
    if (count === 0) return nothing;
    const left = x(low + place * step);
    const width = Math.max(1, x(low + (place + 1) * step) - left - 1.5).toFixed(1);
    const height = (y(from) - y(from + count)).toFixed(1);
    return html`<rect class="${kind}" x="${left}" y="${y(from + count)}" width="${width}" height="${height}"/>`;
  };
  return html`${kept.map(
    (count, place) =>
      html`${bar(place, 0, count, 'kept-bar')}${bar(place, count, rejected[place] ?? 0, 'rejected-bar')}`,
  )}`;
}

/** A line from the 5 % to the 95 % of the kept values, with a mark at the median. */
function spreadMark({low5, median, high5}: Spread, x: Scale, {low, high}: Bins): Html {
  const inside = (value: number) => x(Math.min(high, Math.max(low, value)));
  const [from, middle, to] = [inside(low5), inside(median), inside(high5)];
  const at = plate.bottom + 5;
  return html`<path class="middle" d="M${from} ${at}H${to}M${middle} ${at - 4}V${at + 4}"/>`;
}

/** Of several limits on one side the nearest decides, and it alone is named: names would lie on one another. */
function isNearest({value, side}: LimitMark, all: readonly LimitMark[]): boolean {
  const others = all.filter(other => other.side === side).map(other => other.value);
  return value === (side === 'least' ? Math.max(...others) : Math.min(...others));
}

/** The name stands on the side of what is good, unless there is no room; of the two sides each has a row. */
function limitMark({value, side, name}: LimitMark, x: Scale, isNamed: boolean): Html {
  const at = x(value);
  const isRight = side === 'least' ? at < plate.right - 110 : at < plate.left + 110;
  const anchor = isRight ? 'start' : 'end';
  const row = plate.top - (side === 'least' ? 22 : 8);
  const label = html`<text class="limit-name" x="${at + (isRight ? 5 : -5)}" y="${row}" text-anchor="${anchor}">${name}</text>`;
  return html`<line class="limit" x1="${at}" x2="${at}" y1="${row - 8}" y2="${plate.bottom}"/>${isNamed ? label : nothing}`;
}
