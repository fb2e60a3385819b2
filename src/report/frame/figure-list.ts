import {type Html, html} from './html.js';

/** The few figures that matter most, in large letters, each with its name. */
export function figureList(figures: readonly (readonly [name: string, value: string])[]): Html {
  return html`<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
