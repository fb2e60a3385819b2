import {type Html, html} from '../frame/html.js';
import type {Peak} from '../report-clip.js';

/** More pieces than these are not drawn: a page may hold a hundred waveforms. */
const mostPieces = 200;

/** An inline SVG of a clip: a line from the lowest to the highest sample of each piece. `name` is what a screen reader says. */
export function waveform(name: string, peaks: readonly Peak[]): Html {
  const shown = peaks.slice(0, mostPieces);
  const lines = shown.map(([low, high], place) => {
    const [from, to] = [height(high), height(low)];
    return `M${place + 0.5} ${from}V${Math.max(to, from + 1)}`;
  });
  return html`<svg class="waveform" viewBox="0 0 ${Math.max(1, shown.length)} 100" preserveAspectRatio="none" role="img"><title>${name}</title>
<path vector-effect="non-scaling-stroke" d="${lines.join('')}"/></svg>`;
}

/** 1 is at the top, −1 at the bottom. */
function height(sample: number): number {
  const inside = Number.isFinite(sample) ? Math.min(1, Math.max(-1, sample)) : 0;
  return Math.round(50 - 49.5 * inside);
}
