import {explainCoverage, nextCommand} from '../text/choice/describe-coverage.js';
import {grouped} from '../text/choice/figures.js';
import type {CoverageReport} from './coverage-report.js';
import {coverageSections} from './coverage-sections.js';
import {figureList} from './frame/figure-list.js';
import {type Html, html} from './frame/html.js';
import {pageFrame} from './frame/page-frame.js';
import {pageSection} from './frame/page-section.js';

/** One self-contained HTML page about how well phrases cover the sounds of a language. It opens from disk and loads nothing. */
export function coveragePage(report: CoverageReport): string {
  const {coverage, languageName} = report;
  return pageFrame({
    title: `${languageName}: coverage of ${grouped(coverage.clips)} phrases`,
    subtitle: 'Which sounds a voice that is trained on these phrases will have heard, and how often.',
    hasSound: false,
    main: [summary(report), ...coverageSections(report)],
  });
}

function summary(report: CoverageReport): Html {
  const {coverage} = report;
  const figures = [
    ['Phrases', grouped(coverage.clips)],
    ['Speech, about', `${grouped(Math.round(coverage.seconds / 60))} min`],
    ['Sound pairs', `${grouped(coverage.covered)} of ${grouped(coverage.types)}`],
    ['In one phrase only', grouped(coverage.singletons.length)],
  ] as const;
  return pageSection(
    'summary',
    'Is it enough?',
    html`${explainCoverage(coverage, report).map(
      line => html`<p>${line}</p>
`,
    )}<p>Next: <code>${nextCommand(coverage, report)}</code></p>
${figureList(figures)}`,
  );
}
