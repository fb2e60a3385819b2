import {grouped} from '../text/choice/figures.js';
import {auditionSection} from './audition-section.js';
import {curveChart} from './charts/curve-chart.js';
import {figureList} from './frame/figure-list.js';
import {type Html, html} from './frame/html.js';
import {pageFrame} from './frame/page-frame.js';
import {pageSection} from './frame/page-section.js';
import type {TrainingReport} from './training-report.js';

/** One self-contained HTML page about a training: how far it is, its curves, its checkpoints, and why every setting is as it is. */
export function trainingPage(report: TrainingReport): string {
  const {name, language, quality, plan, epochs} = report;
  const hasSound = report.checkpoints.some(({audition}) => audition?.previews.some(({sound}) => sound !== undefined));
  const last = epochs.at(-1);
  return pageFrame({
    title: `Training of ${name}`,
    subtitle: `${language}, quality ${quality}.`,
    hasSound,
    main: [
      pageSection(
        'glance',
        'At a glance',
        html`${figureList([
          ['Epochs', `${grouped(last?.epoch ?? 0)} of ${grouped(plan.settings.epochs.value)}`],
          ['Steps', `${grouped(last?.step ?? 0)} of ${grouped(plan.steps)}`],
          ['Clips', grouped(plan.trainClips)],
        ])}
<p>${plan.expectation}</p>
<ul class="findings">${plan.warnings.map(({message}) => html`<li>${message}</li>`)}</ul>
<p>${report.voice === undefined ? 'No voice was exported yet.' : `The voice: ${report.voice}`}</p>`,
      ),
      auditionSection(report),
      pageSection('curves', 'Curves', curves(report)),
      pageSection('checkpoints', 'Checkpoints', checkpoints(report)),
      pageSection('settings', 'Settings', settings(report)),
    ],
  });
}

/** The losses that say something to a person, the most telling first. */
const shownLosses = [
  ['val_mel', 'Sound, unheard clips', 'How far the sound of clips that it never learned from is off.'],
  ['train_mel', 'Sound', 'How far the sound of the clips is off. Levels off early, while the voice still gets better.'],
  ['train_dur', 'Durations', 'How far the lengths of the phonemes are off.'],
  ['train_kl', 'Text to sound', 'How far what the text promises is from what the sound is.'],
  ['train_disc', 'Discriminator', 'How well real and made speech are told apart: neither very low nor rising is good.'],
] as const;

function curves({epochs}: TrainingReport): Html {
  const charts = shownLosses.flatMap(([loss, title, meaning]) => {
    const points = epochs.flatMap(({epoch, losses}) => {
      const value = losses[loss];
      return typeof value === 'number' ? [[epoch, value] as const] : [];
    });
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const description = `From ${first[1].toFixed(3)} in epoch ${first[0]} to ${last[1].toFixed(3)} in epoch ${last[0]}.`;
    return [
      html`<figure><h3>${title}</h3>${curveChart({id: loss, title, description, xLabel: 'epoch', points})}
<figcaption>${meaning}</figcaption></figure>`,
    ];
  });
  return charts.length === 0
    ? html`<p>No epoch has ended yet.</p>`
    : html`<p class="note">Losses do not tell how a voice sounds: listen to it.</p><div class="columns">${charts}</div>`;
}

function checkpoints({checkpoints: kept}: TrainingReport): Html {
  if (kept.length === 0) return html`<p>There is none yet.</p>`;
  const rows = kept.map(
    ({name, epoch, isBest, audition}) =>
      html`<tr><th scope="row">${name}</th><td class="number">${epoch}</td>
<td class="number">${audition === undefined ? '–' : audition.score.toFixed(3)}</td><td>${isBest ? 'the best' : ''}</td></tr>`,
  );
  return html`<div class="wide"><table class="narrow"><caption>What is kept</caption><thead><tr><th scope="col">File</th>
<th scope="col" class="number">Epoch</th><th scope="col" class="number">Score</th><th scope="col">Remark</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function settings({plan}: TrainingReport): Html {
  const rows = Object.entries(plan.settings).map(([name, {value, reason}]) => {
    const said = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? 'none');
    return html`<tr><th scope="row">${name}</th><td>${said}</td><td>${reason}</td></tr>`;
  });
  return html`<div class="wide"><table class="wrap"><caption>Each with its reason</caption><thead><tr><th scope="col">Setting</th><th scope="col">Value</th>
<th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
