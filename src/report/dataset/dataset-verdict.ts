import {wilsonInterval} from '../../quality/wilson-interval.js';
import {grouped, percent} from '../../text/choice/figures.js';
import {adviceOn} from '../clips/rule-advice.js';
import type {DatasetReport} from '../dataset-report.js';
import {countClips, oddLengths} from './count-clips.js';
import type {DatasetSection} from './dataset-sections.js';
import {type NotMeasured, notMeasured} from './not-measured.js';
import {commonestRules} from './rejection-rules.js';
import {outlierDistance, standingOut} from './stand-out.js';
import {driftOf} from './trend.js';
import {trendMeasures, valuesByNumber} from './trend-measures.js';

/** What is thought of a dataset as a whole. */
export type DatasetVerdict = {
  readonly level: 'fine' | 'look' | 'stop';
  readonly sentence: string;
  readonly findings: readonly DatasetFinding[];
  readonly unknown: readonly NotMeasured[];
};

/** Something to do before training, with the section of the page that shows it. */
export type DatasetFinding = {
  readonly level: 'look' | 'stop';
  readonly says: string;
  readonly section: DatasetSection;
};

/** Where surely so large a share is rejected, more clips of the same settings are money lost. */
const hopelessShare = 0.2;

/** Judges a dataset by its clips: fine, some things to look at, or stop. */
export function datasetVerdict(report: DatasetReport): DatasetVerdict {
  const findings = [...aboutCounts(report), ...aboutRules(report), ...aboutSound(report), ...aboutTraining(report)];
  const unknown = notMeasured(report.clips);
  const level = findings.some(finding => finding.level === 'stop') ? 'stop' : findings.length > 0 ? 'look' : 'fine';
  const sentences = {
    stop: 'Stop: mend this before you make more clips or train.',
    look: 'Look at this before you train.',
    fine: unknown.length > 0 ? 'Fine, as far as it was measured.' : 'Fine: nothing stands in the way of a training.',
  };
  return {level, sentence: sentences[level], findings, unknown};
}

function aboutCounts({clips, limits}: DatasetReport): readonly DatasetFinding[] {
  const {asked, decided, kept, rejected, failed, pending} = countClips(clips);
  if (asked === 0) return [{level: 'stop', says: 'No phrase was asked for yet.', section: 'verdict'}];
  const findings: DatasetFinding[] = [];
  if (decided > 0 && kept === 0) findings.push({level: 'stop', says: 'No clip was kept.', section: 'rejected'});
  else if (decided > 0 && kept / decided < limits.leastKeptShare) {
    const isHopeless = wilsonInterval(decided - kept, decided).low > hopelessShare;
    const others = `${grouped(rejected)} were rejected${failed > 0 ? `, ${grouped(failed)} failed` : ''}`;
    const says = `Only ${percent(kept / decided)} of the phrases were kept; ${percent(limits.leastKeptShare)} should be. ${others}.`;
    findings.push({level: isHopeless ? 'stop' : 'look', says, section: 'rejected'});
  } else if (failed > 0) {
    findings.push({level: 'look', says: `The server refused ${texts(failed)}.`, section: 'refused'});
  }
  if (pending > 0) {
    const says = `${grouped(pending)} of ${grouped(asked)} phrases are not made yet: generate goes on with them.`;
    findings.push({level: 'look', says, section: 'verdict'});
  }
  return findings;
}

/** One rule behind most of many rejected clips is one cause, and can be mended at once. */
function aboutRules({clips}: DatasetReport): readonly DatasetFinding[] {
  const {decided, rejected} = countClips(clips);
  const [commonest] = commonestRules(clips);
  if (commonest === undefined || rejected < 5 || rejected / decided < 0.05) return [];
  if (commonest.clips / rejected < 0.5) return [];
  const {means, mend} = adviceOn(commonest.rule);
  const says = `${grouped(commonest.clips)} of ${grouped(rejected)} rejected clips share a reason: ${means} ${mend}`;
  return [{level: 'look', says, section: 'rejected'}];
}

function aboutSound({clips}: DatasetReport): readonly DatasetFinding[] {
  const findings: DatasetFinding[] = [];
  const outliers = standingOut(clips).filter(({distance}) => distance >= outlierDistance).length;
  if (outliers > 0) {
    const says = `${outliers === 1 ? '1 kept clip stands' : `${grouped(outliers)} kept clips stand`} far apart from the others: listen.`;
    findings.push({level: 'look', says, section: 'outliers'});
  }
  for (const measure of trendMeasures) {
    const drift = driftOf(valuesByNumber(clips, measure), measure.heard);
    if (drift?.hasDrifted !== true) continue;
    const says = `${measure.drifted} ${measure.name}: ${measure.say(drift.first)} at first, ${measure.say(drift.last)} at last.`;
    findings.push({level: 'look', says, section: 'trend'});
  }
  return findings;
}

/** A base voice takes half an hour to fine-tune: see `sufficiency`. */
const leastTrainingSeconds = 1800;

function aboutTraining(report: DatasetReport): readonly DatasetFinding[] {
  const {kept, keptSeconds} = countClips(report.clips);
  const {short, long} = oddLengths(report);
  const findings: DatasetFinding[] = [];
  if (kept > 0 && keptSeconds < leastTrainingSeconds) {
    const says = `${minutes(keptSeconds)} of speech are too little: a fine-tune takes 30 to 60 minutes, 90 for a good one.`;
    findings.push({level: 'look', says, section: 'training'});
  }
  if (short + long > 0) {
    const those = short + long === 1 ? '1 kept clip is' : `${grouped(short + long)} kept clips are`;
    const says = `${those} too short or too long to train on.`;
    findings.push({level: 'look', says, section: 'training'});
  }
  return findings;
}

/** `12 minutes`, `0.5 minutes`. */
function minutes(seconds: number): string {
  const value = seconds / 60;
  return `${value < 10 ? value.toFixed(1) : grouped(Math.round(value))} minutes`;
}

function texts(count: number): string {
  return count === 1 ? '1 text' : `${grouped(count)} texts`;
}
