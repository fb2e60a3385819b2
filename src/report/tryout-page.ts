import {grouped} from '../text/choice/figures.js';
import {type Html, html} from './frame/html.js';
import {pageFrame} from './frame/page-frame.js';
import {pageSection} from './frame/page-section.js';
import {bestCell} from './tryout/best-cell.js';
import {tryoutCell} from './tryout/tryout-cell.js';
import {tryoutFigures} from './tryout/tryout-figures.js';
import {tryoutMatrix} from './tryout/tryout-matrix.js';
import type {TryoutReport} from './tryout-report.js';

/**
 * One self-contained HTML page that compares settings of speech: how many of a few takes each would keep, how long it would take, and how it
 * sounds. It opens from disk, runs nothing, and loads nothing but the takes that are played.
 */
export function tryoutPage(report: TryoutReport): string {
  const {speaker, language, backend, settings, workers, clips} = report;
  const cells = tryoutFigures(report);
  const found = bestCell(cells);
  return pageFrame({
    title: `Settings for ${speaker}`,
    subtitle: `${grouped(cells.length)} settings tried in ${language.name} at ${backend}.`,
    hasSound: true,
    main: [
      pageSection(
        'glance',
        'At a glance',
        html`${adviceOn(found)}
${tryoutMatrix(settings, cells, found?.best)}
<p class="note apart">The time for ${grouped(clips)} clips is reckoned with ${workers === 1 ? '1 request' : `${workers} requests`} at once, each as
slow as here, and with rejected clips made again.</p>`,
      ),
      pageSection(
        'settings',
        'Settings',
        html`${cells.map((figures, place) =>
          tryoutCell(report, figures, place, figures === found?.best ? found.reason : undefined),
        )}`,
      ),
    ],
  });
}

function adviceOn(found: ReturnType<typeof bestCell>): Html {
  if (found === undefined) return html`<p class="verdict stop">None of these settings kept a clip.</p>`;
  const {best, reason, rivals} = found;
  const values = Object.entries(best.cell.values).map(([name, value]) => `${name} ${value}`);
  const doubt =
    rivals === 0
      ? ''
      : ` So few takes cannot tell it from ${rivals === 1 ? '1 other' : `${rivals} others`} for sure: listen.`;
  return html`<p class="verdict">Take ${values.join(', ')}.</p><p>${reason}${doubt}</p>`;
}
