import {type Html, html} from '../frame/html.js';
import {drawPlate, leftTicks, lowerTicks, plate, scaleOf} from './plate.js';
import {roundTicks} from './round-steps.js';

/** A value over time. */
export type CurveChart = {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** What somebody who cannot see it has to know. */
  readonly description: string;
  readonly xLabel: string;
  /** From left to right; at least one point. */
  readonly points: readonly (readonly [x: number, y: number])[];
};

/** An inline SVG of one curve. More than a few hundred points are thinned: each that stays is the mean of its neighbours. */
export function curveChart({id, title, description, xLabel, points}: CurveChart): Html {
  const shown = thin(points, 300);
  const [xs, ys] = [shown.map(([x]) => x), shown.map(([, y]) => y)];
  const [first, last, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const x = scaleOf(first, last, plate.left, plate.right);
  const y = scaleOf(low, high, plate.bottom, plate.top);
  const drawing = html`${leftTicks(roundTicks(low, high, 4), y)}
<polyline class="trend" points="${shown.map(point => `${x(point[0])},${y(point[1])}`).join(' ')}"/>
${lowerTicks(first, last, x, xLabel)}`;
  return drawPlate(id, title, description, drawing);
}

function thin(points: CurveChart['points'], most: number): CurveChart['points'] {
  const size = Math.ceil(points.length / most);
  if (size <= 1) return points;
  return Array.from({length: Math.ceil(points.length / size)}, (_none, place) => {
    const part = points.slice(place * size, (place + 1) * size);
    const mean = (axis: 0 | 1) => part.reduce((sum, point) => sum + point[axis], 0) / part.length;
    return [mean(0), mean(1)] as const;
  });
}
