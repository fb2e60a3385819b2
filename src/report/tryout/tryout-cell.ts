import {grouped} from '../../text/choice/figures.js';
import {sayMeasure} from '../clips/shown-measures.js';
import {takeCard} from '../clips/take-card.js';
import {commandLine} from '../frame/command-line.js';
import {figureList} from '../frame/figure-list.js';
import {type Html, html, nothing} from '../frame/html.js';
import type {TryoutCell, TryoutReport} from '../tryout-report.js';
import type {CellFigures} from './tryout-figures.js';

/** One combination of settings: its figures, the command that makes a dataset with it, and its takes. */
export function tryoutCell(report: TryoutReport, figures: CellFigures, place: number, best: string | undefined): Html {
  const {cell, kept, of, interval, serverSeconds, hours, means} = figures;
  const name = sayValues(report.settings, cell);
  const large = [
    ['Kept', `${kept} of ${of}`],
    ['Of many, likely', `${Math.round(interval.low * 100)} to ${Math.round(interval.high * 100)} %`],
    ['Server time for a clip', serverSeconds === undefined ? '–' : `${serverSeconds.toFixed(1)} s`],
    [`For ${grouped(report.clips)} clips`, hours === undefined ? '–' : sayHours(hours)],
  ] as const;
  return html`<article class="cell" id="${cellId(place)}" aria-labelledby="${cellId(place)}-name">
<h3 id="${cellId(place)}-name">${name}</h3>
${best === undefined ? nothing : html`<p><strong>Best.</strong> ${best}</p>`}
${figureList(large)}
<ul class="facts" role="list">${means.map(({shown, mean}) => html`<li>${shown.name}: ${sayMeasure(shown, mean)}</li>`)}</ul>
<p>${commandLine(cell.command)}</p>
<ul class="clips" role="list">${cell.clips.map(clip =>
    takeCard({clip, label: `Phrase ${clip.number}, ${name}`, language: report.language.tag, level: 4}),
  )}</ul></article>
`;
}

/** `3.4 h`; less than an hour in minutes. */
function sayHours(hours: number): string {
  return hours < 0.95 ? `${Math.max(1, Math.round(60 * hours))} min` : `${hours.toFixed(1)} h`;
}

/** `exaggeration 0.3, cfg-weight 0.5`. */
export function sayValues(settings: readonly string[], {values}: TryoutCell): string {
  return settings.map(setting => `${setting} ${values[setting] ?? 'as usual'}`).join(', ');
}

/** The id of a cell in its page; `place` from 0. */
export function cellId(place: number): string {
  return `cell-${place + 1}`;
}
