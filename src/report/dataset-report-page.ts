import {explainCoverage} from '../text/choice/describe-coverage.js';
import {coverageSections} from './coverage-sections.js';
import {clipSections} from './dataset/clip-sections.js';
import {type DatasetSection, datasetHeadings, datasetSection} from './dataset/dataset-sections.js';
import {datasetVerdict} from './dataset/dataset-verdict.js';
import {measureSection} from './dataset/measure-section.js';
import {rejectionSection} from './dataset/rejection-section.js';
import {trainingSection} from './dataset/training-section.js';
import {trendSection} from './dataset/trend-section.js';
import {verdictSection} from './dataset/verdict-section.js';
import type {DatasetReport} from './dataset-report.js';
import {contentsList} from './frame/contents-list.js';
import {type Html, html} from './frame/html.js';
import {pageFrame} from './frame/page-frame.js';

/**
 * One self-contained HTML page about a dataset: whether it is good, why clips were rejected, which to listen to, and what a training will
 * see. It opens from disk, runs nothing, and loads nothing but the clips that are played. Without sounds inside it is smaller than 3 MB
 * for 20,000 clips.
 */
export function datasetReportPage(report: DatasetReport): string {
  const {name, speaker, language, quality, coverage} = report;
  const sections = (Object.keys(datasetHeadings) as DatasetSection[]).filter(
    id => id !== 'coverage' || coverage !== undefined,
  );
  return pageFrame({
    title: name,
    subtitle: `A ${quality} dataset of the voice ${speaker} in ${language.name}.`,
    hasSound: true,
    main: [
      contentsList(sections.map(id => [id, datasetHeadings[id]])),
      verdictSection(report, datasetVerdict(report)),
      rejectionSection(report),
      ...clipSections(report),
      measureSection(report),
      trendSection(report),
      trainingSection(report),
      ...coverageParts(report),
    ],
  });
}

function coverageParts({coverage}: DatasetReport): readonly Html[] {
  if (coverage === undefined) return [];
  const lines = explainCoverage(coverage.coverage, coverage);
  return [datasetSection('coverage', html`${lines.map(line => html`<p>${line}</p>`)}`), ...coverageSections(coverage)];
}
