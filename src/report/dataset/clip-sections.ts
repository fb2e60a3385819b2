import {grouped} from '../../text/choice/figures.js';
import {clipList} from '../clips/clip-card.js';
import type {DatasetReport} from '../dataset-report.js';
import {type Html, html} from '../frame/html.js';
import {chooseShownClips} from '../shown-clips.js';
import {datasetSection} from './dataset-sections.js';
import {sayStandingOut} from './stand-out.js';

/** The clips to listen to: kept ones that stand out, and refused ones. */
export function clipSections({clips, folder, language}: DatasetReport): readonly Html[] {
  const {worst, outliers, refused, refusedInAll} = chooseShownClips(clips);
  const about = {folder, language: language.tag};
  return [
    datasetSection(
      'outliers',
      html`<p class="note">${aboutWorst(worst.length, outliers)}</p>
${clipList(worst.map(odd => ({clip: odd.clip, remarks: [sayStandingOut(odd)], ...about})))}`,
    ),
    datasetSection(
      'refused',
      html`<p class="note">${aboutRefused(refused.length, refusedInAll)}</p>
${clipList(refused.map(clip => ({clip, remarks: [], ...about})))}`,
    ),
  ];
}

function aboutWorst(shown: number, outliers: number): string {
  if (shown === 0) return 'Fewer than ten measured clips were kept: too few to say which are unusual.';
  if (outliers === 0) return `None lies far from the others. These ${shown} are the furthest.`;
  const rest = outliers > shown ? ` The first ${shown} are here, ${grouped(outliers - shown)} more are not.` : '';
  const those =
    shown > outliers ? ` ${outliers === 1 ? 'It comes' : 'They come'} first, then those nearest to the limit.` : '';
  return `${outliers === 1 ? '1 lies' : `${grouped(outliers)} lie`} far from the others.${rest}${those}`;
}

function aboutRefused(shown: number, inAll: number): string {
  if (inAll === 0) return 'None was rejected, and none failed.';
  const rest = inAll > shown ? ` The first ${shown} are here, ${grouped(inAll - shown)} more are not.` : '';
  return `Those with the most reasons first. A rejected clip that is good can be kept.${rest}`;
}
