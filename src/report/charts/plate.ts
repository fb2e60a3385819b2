import {type Html, html} from '../frame/html.js';
import {roundTicks} from './round-steps.js';

/** The small charts that stand side by side are drawn on plates of this size; values run in the box. */
export const plate = {width: 380, height: 204, left: 44, right: 362, top: 38, bottom: 160} as const;

/** From a value to its place on the plate. */
export type Scale = (value: number) => number;

/** A scale that lays `low` to `high` over a length; where both are the same, everything is in the middle. */
export function scaleOf(low: number, high: number, from: number, to: number): Scale {
  return value => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return Math.round((from + share * (to - from)) * 10) / 10;
  };
}

/** Round values under the box, and below them what they are. */
export function lowerTicks(low: number, high: number, x: Scale, name: string): Html {
  return html`<text x="${plate.right}" y="${plate.height - 4}" text-anchor="end">${name}</text>
${roundTicks(low, high, 6).map(
  value => html`<text x="${x(value)}" y="${plate.bottom + 22}" text-anchor="middle">${sayTick(value)}</text>`,
)}`;
}

/** Values to the left of the box, each with its line. */
export function leftTicks(values: readonly number[], y: Scale): Html {
  return html`${values.map(
    value => html`<line class="grid" x1="${plate.left}" x2="${plate.right}" y1="${y(value)}" y2="${y(value)}"/>
<text x="${plate.left - 6}" y="${y(value) + 4}" text-anchor="end">${sayTick(value)}</text>`,
  )}`;
}

/** The opening of a plate: its name and what somebody who cannot see it has to know. `id` is unique in its page. */
export function drawPlate(id: string, title: string, description: string, drawing: Html): Html {
  return html`<svg viewBox="0 0 ${plate.width} ${plate.height}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
${drawing}</svg>`;
}

function sayTick(value: number): string {
  return value.toLocaleString('en', {maximumFractionDigits: 3}).replace('-', '−');
}
