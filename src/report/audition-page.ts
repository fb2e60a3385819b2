import {wilsonInterval} from '../quality/wilson-interval.js';
import type {AuditionReport} from './audition-report.js';
import {meanMeasures} from './clips/mean-measures.js';
import {sayMeasure, sayMeasures} from './clips/shown-measures.js';
import {takeCard} from './clips/take-card.js';
import {figureList} from './frame/figure-list.js';
import {html, nothing} from './frame/html.js';
import {pageFrame} from './frame/page-frame.js';
import {pageSection} from './frame/page-section.js';
import type {ReportClip} from './report-clip.js';

/**
 * One self-contained HTML page of a voice's audition: how many of the sentences would do as training clips, the measures on average, and
 * every sentence to listen to, those that were refused first. It opens from disk, runs nothing, and loads nothing but what is played.
 */
export function auditionPage(report: AuditionReport): string {
  const {voice, language, isReserved, clips, timesRealTime, unknownPhonemes} = report;
  const kept = clips.filter(({state}) => state === 'kept').length;
  const {low, high} = wilsonInterval(kept, clips.length);
  const which = isReserved ? 'sentences that no training has seen' : 'sentences of your own';
  return pageFrame({
    title: `Audition of ${voice}`,
    subtitle: `${clips.length} ${which}, in ${language.name}, measured and judged as training clips are.`,
    hasSound: true,
    main: [
      pageSection(
        'glance',
        'At a glance',
        html`${figureList([
          ['Good', `${kept} of ${clips.length}`],
          ['Of many, likely', `${Math.round(low * 100)} to ${Math.round(high * 100)} %`],
          ['Speed', `${timesRealTime.toFixed(1)} × real time`],
        ])}
${unknownPhonemes.length === 0 ? nothing : html`<p class="note">The voice has no id for ${unknownPhonemes.join(' ')}: what it cannot say is left out.</p>`}
<ul class="facts" role="list">${meanMeasures(clips).map(({shown, mean}) => html`<li>${shown.name}: ${sayMeasure(shown, mean)}</li>`)}</ul>`,
      ),
      pageSection(
        'sentences',
        'Sentences',
        html`<p class="note">Read the text, then listen: is every word there, and nothing else?</p>
<ul class="clips" role="list">${refusedFirst(clips).map(clip =>
          takeCard({
            clip,
            label: `Phrase ${clip.number}`,
            language: language.tag,
            level: 3,
            facts: clip.measured === undefined ? [] : sayMeasures(clip.measured),
          }),
        )}</ul>`,
      ),
    ],
  });
}

function refusedFirst(clips: readonly ReportClip[]): readonly ReportClip[] {
  return [...clips].sort((a, b) => Number(a.state === 'kept') - Number(b.state === 'kept') || a.number - b.number);
}
