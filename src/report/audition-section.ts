import {curveChart} from './charts/curve-chart.js';
import {player} from './clips/player.js';
import {type Html, html, nothing} from './frame/html.js';
import {pageSection} from './frame/page-section.js';
import type {ReportCheckpoint, ReportPreview, TrainingReport} from './training-report.js';

/** How the checkpoints spoke: the curve of their scores, and the same sentences of each that is kept, the best first. */
export function auditionSection({auditions, checkpoints, name}: TrainingReport): Html {
  const heard = checkpoints.filter(({audition}) => audition !== undefined);
  if (auditions.length === 0 && heard.length === 0) {
    return pageSection('auditions', 'Auditions', html`<p>No checkpoint was auditioned yet.</p>`);
  }
  return pageSection(
    'auditions',
    'Auditions',
    html`<p class="note">Checkpoints speak sentences that no clip has. The score is how many of them would do as training clips, and
behind the point how near all of them are to good speech.</p>
${curve(auditions)}
${bestFirst(heard).map(checkpoint => heardCheckpoint(checkpoint, name))}`,
  );
}

function curve(auditions: TrainingReport['auditions']): Html {
  const [first, last] = [auditions[0], auditions.at(-1)];
  if (first === undefined || last === undefined) return nothing;
  const title = 'Score of the auditions';
  const say = ({epoch, score, of}: typeof first) => `${score.toFixed(3)} of ${of} in epoch ${epoch}`;
  const description = `From ${say(first)} to ${say(last)}.`;
  const points = auditions.map(({epoch, score}) => [epoch, score] as const);
  return html`<figure>${curveChart({id: 'audition-score', title, description, xLabel: 'epoch', points})}
<figcaption>${description}</figcaption></figure>`;
}

function bestFirst(checkpoints: readonly ReportCheckpoint[]): readonly ReportCheckpoint[] {
  return [...checkpoints].sort((a, b) => Number(b.isBest) - Number(a.isBest) || a.epoch - b.epoch);
}

function heardCheckpoint({name, epoch, isBest, audition}: ReportCheckpoint, voice: string): Html {
  if (audition === undefined) return nothing;
  const {score, kept, of, previews} = audition;
  return html`<h3 class="apart">Epoch ${epoch}${isBest ? ', the best' : ''}</h3>
<p>${kept} of ${of} sentences would do, score ${score.toFixed(3)} (${name}).</p>
<ul class="clips" role="list">${previews.map((preview, place) => heardSentence(preview, `${voice}, epoch ${epoch}, sentence ${place + 1}`))}</ul>
`;
}

function heardSentence({text, isKept, sound}: ReportPreview, label: string): Html {
  const state = isKept ? html`<span class="state">good</span>` : html`<span class="state rejected">not good</span>`;
  const played = sound === undefined ? html`<p>It made no sound.</p>` : player(label, {sound});
  return html`<li class="clip">${state}<p class="spoken" dir="auto">${text}</p>${played}</li>`;
}
