import {typeCommand} from '../../base/type-command.js';
import {commandLine} from '../frame/command-line.js';
import {type Html, html, nothing} from '../frame/html.js';
import type {ReportClip, ReportState} from '../report-clip.js';
import {player} from './player.js';
import {sayReason} from './rule-advice.js';
import {sayMeasures} from './shown-measures.js';
import {spokenText} from './spoken-text.js';

/** What a clip card says beside the clip. */
export type ClipCard = {
  readonly clip: ReportClip;
  /** Why it is shown, where that is not one of its reasons. */
  readonly remarks: readonly string[];
  /** Undefined for a folder that no command can change: somebody else made it. */
  readonly folder: string | undefined;
  readonly language: string;
};

/** A clip as an item of a list: player, waveform, text, what was heard, reasons, figures, and the commands to act. */
export function clipCard({clip, remarks, folder, language}: ClipCard): Html {
  const {number, text, state, reasons, measured, decidedBy, takes} = clip;
  const said = [...remarks, ...reasons.map(sayReason)];
  const facts = [
    ...(measured === undefined ? [] : sayMeasures(measured)),
    ...(takes > 1 ? [`best of ${takes} takes`] : []),
    ...(decidedBy === undefined ? [] : [`decided by ${decidedBy}`]),
  ];
  return html`<li class="clip" id="clip-${number}"><h3><span>Clip ${number}</span> <span class="state ${state}">${state}</span></h3>
${spokenText(text, measured?.transcript, language)}
${player(`Clip ${number}`, clip)}
${said.length === 0 ? nothing : html`<ul>${said.map(reason => html`<li>${reason}</li>`)}</ul>`}
${facts.length === 0 ? nothing : html`<ul class="facts" role="list">${facts.map(fact => html`<li>${fact}</li>`)}</ul>`}
${folder === undefined ? nothing : commands(actions[state], folder, number)}</li>
`;
}

function commands(names: readonly string[], folder: string, number: number): Html {
  return html`<p class="commands">${names.map(name => commandLine(typeCommand('chatterpipe', name, folder, String(number))))}</p>`;
}

/** A list of clip cards. */
export function clipList(cards: readonly ClipCard[]): Html {
  return html`<ul class="clips" role="list">${cards.map(clipCard)}</ul>`;
}

/** What a person may want to do with a clip. */
const actions: Readonly<Record<ReportState, readonly string[]>> = {
  kept: ['redo', 'drop'],
  rejected: ['redo', 'keep'],
  failed: ['redo'],
  pending: [],
};
