import {grouped} from '../text/choice/figures.js';
import {clipList} from './clips/clip-card.js';
import {html} from './frame/html.js';
import {pageFrame} from './frame/page-frame.js';
import {pageSection} from './frame/page-section.js';
import {errorRateSection} from './listen/error-rate-section.js';
import type {ListenReport} from './listen-report.js';

/**
 * One self-contained HTML page of clips to listen to, with what can be concluded about all clips from how many of them are bad. It opens
 * from disk, runs nothing, and loads nothing but the clips that are played.
 */
export function listenPage(report: ListenReport): string {
  const {name, folder, language, selection, clips, among} = report;
  const cards = clips.map(clip => ({clip, remarks: [], folder, language}));
  const content = clips.length === 0 ? html`<p>There is none.</p>` : clipList(cards);
  return pageFrame({
    title: `${name}: clips to listen to`,
    subtitle: subtitles[selection](grouped(clips.length), grouped(among)),
    hasSound: true,
    main: [
      pageSection(
        'clips',
        'Listen',
        html`<p class="note">Tab goes to the next player or button, the space bar plays and stops. Read the text, then listen: is every word
there, and nothing else? Does it sound like the speaker, from the first sound to the last?</p>
${content}`,
      ),
      ...(selection === 'named' || clips.length === 0 ? [] : [errorRateSection(report)]),
    ],
  });
}

const subtitles: Readonly<Record<ListenReport['selection'], (shown: string, among: string) => string>> = {
  'random-kept': (shown, among) => `${shown} of ${among} kept clips, chosen by chance.`,
  'random-rejected': (shown, among) => `${shown} of ${among} rejected clips, chosen by chance.`,
  named: shown => `${shown} clips, as asked for.`,
};
