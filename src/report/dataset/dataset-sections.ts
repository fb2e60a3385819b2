import {type Html, html} from '../frame/html.js';
import {pageSection} from '../frame/page-section.js';

/** The headings of the page about a dataset, by their ids, in order. */
export const datasetHeadings = {
  verdict: 'Is it good?',
  rejected: 'Why clips were rejected',
  outliers: 'Kept clips that stand out',
  refused: 'Rejected clips',
  measures: 'How the clips measure',
  trend: 'From the first clip to the last',
  training: 'What the training will see',
  coverage: 'Sounds of the language',
} as const;

/** The id of a section of the page about a dataset. */
export type DatasetSection = keyof typeof datasetHeadings;

/** A section of the page about a dataset. */
export function datasetSection(id: DatasetSection, content: Html): Html {
  return pageSection(id, datasetHeadings[id], content);
}

/** A link to a section of the page about a dataset. */
export function sectionLink(id: DatasetSection): Html {
  return html`<a href="#${id}">${datasetHeadings[id]}</a>`;
}
