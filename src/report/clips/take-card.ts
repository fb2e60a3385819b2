import {type Html, html, nothing} from '../frame/html.js';
import type {ReportClip} from '../report-clip.js';
import {player} from './player.js';
import {sayReason} from './rule-advice.js';
import {spokenText} from './spoken-text.js';

/** What a take card says beside the take. */
export type TakeCard = {
  readonly clip: ReportClip;
  /** Of the player, for those who do not see it: `Phrase 3, exaggeration 0.3`. */
  readonly label: string;
  /** Of the text: `ms`. */
  readonly language: string;
  readonly facts?: readonly string[];
  /** Of its heading, below those that stand above it. */
  readonly level: 3 | 4;
};

/** A take that belongs to no dataset, as an item of a list: player, waveform, text, what was heard, reasons and figures. */
export function takeCard({clip, label, language, level, facts = []}: TakeCard): Html {
  const {number, text, state, reasons, measured} = clip;
  const name = html`<span>Phrase ${number}</span> <span class="state ${state}">${state}</span>`;
  return html`<li class="clip">${level === 3 ? html`<h3>${name}</h3>` : html`<h4>${name}</h4>`}
${spokenText(text, measured?.transcript, language)}
${player(label, clip)}
${reasons.length === 0 ? nothing : html`<ul>${reasons.map(reason => html`<li>${sayReason(reason)}</li>`)}</ul>`}${
  facts.length === 0
    ? nothing
    : html`
<ul class="facts" role="list">${facts.map(fact => html`<li>${fact}</li>`)}</ul>`
}</li>
`;
}
