import type {TrendPoint} from '../dataset/trend.js';
import {type Html, html} from '../frame/html.js';
import {drawPlate, leftTicks, lowerTicks, plate, scaleOf} from './plate.js';
import {roundTicks} from './round-steps.js';

/** What a trend chart shows. */
export type TrendChart = {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** What somebody who cannot see it has to know. */
  readonly description: string;
  /** From left to right; at least one. */
  readonly points: readonly TrendPoint[];
  /** The chart is at least so high, in the unit of the values, so that chance does not look like change. */
  readonly leastHeight: number;
};

/** An inline SVG: the median from clip to clip as a line, the middle 80 % as a band. */
export function trendChart({id, title, description, points, leastHeight}: TrendChart): Html {
  const numbers = points.map(({number}) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const x = scaleOf(first, last, plate.left, plate.right);
  const least = Math.min(...points.map(({low10}) => low10));
  const most = Math.max(...points.map(({high10}) => high10));
  const margin = Math.max(0, leastHeight - (most - least)) / 2;
  const y = scaleOf(least - margin, most + margin, plate.bottom, plate.top);
  const along = (value: (point: TrendPoint) => number, some = points) =>
    some.map(point => `${x(point.number)},${y(value(point))}`).join(' ');
  const outline = `${along(({high10}) => high10)} ${along(({low10}) => low10, [...points].reverse())}`;
  const drawing = html`<polygon class="band" points="${outline}"/>
${leftTicks(roundTicks(least - margin, most + margin, 4), y)}
<polyline class="trend" points="${along(({median}) => median)}"/>
${lowerTicks(first, last, x, 'number of the clip')}`;
  return drawPlate(id, title, description, drawing);
}
