import {outlierDistance, type StandingOut, standingOut} from './dataset/stand-out.js';
import type {ReportClip} from './report-clip.js';

/** A page shows at most so many clips of a kind. */
export const mostShown = 50;

/** Without outliers, so many are shown all the same. */
const shownAnyway = 10;

/** The clips that the page about a dataset shows. */
export type ShownClips = {
  /** Kept clips, the one that stands out most first; outliers, else the few that are furthest from the others. */
  readonly worst: readonly StandingOut[];
  readonly outliers: number;
  /** Rejected and failed ones, those with the most reasons first. */
  readonly refused: readonly ReportClip[];
  readonly refusedInAll: number;
};

/**
 * Chooses the clips to show. Whoever makes a report asks first, so that waveforms (and sounds, where they go into the page) are read for these
 * alone; the page then chooses the same.
 */
export function chooseShownClips(clips: readonly ReportClip[]): ShownClips {
  const ranked = standingOut(clips);
  const outliers = ranked.filter(({distance}) => distance >= outlierDistance).length;
  const refused = clips
    .filter(({state}) => state === 'rejected' || state === 'failed')
    .sort((a, b) => b.reasons.length - a.reasons.length || a.number - b.number);
  return {
    worst: ranked.slice(0, Math.min(mostShown, Math.max(outliers, shownAnyway))),
    outliers,
    refused: refused.slice(0, mostShown),
    refusedInAll: refused.length,
  };
}
