import type {ReportClip} from '../../../src/report/report-clip.js';
import type {TryoutCell, TryoutReport} from '../../../src/report/tryout-report.js';
import {clip, madeClips, measured} from './made-report.js';

/** A cell of which so many of three takes were kept. */
export function cell(
  values: Readonly<Record<string, string>>,
  kept: number,
  changes: Partial<ReportClip> = {},
): TryoutCell {
  const options = Object.entries(values).map(([name, value]) => `--${name} ${value}`);
  const [{peaks} = clip(1)] = madeClips(1);
  const clips = [1, 2, 3].map(number =>
    number <= kept
      ? clip(number, {peaks, sound: `takes/${number}.wav`, ...changes})
      : clip(number, {
          state: 'rejected',
          reasons: [{rule: 'loop', message: 'A stretch of the speech comes again: 97 %, at most 90 % allowed.'}],
          measured: measured({transcript: 'apa khabar apa khabar apa khabar'}),
        }),
  );
  return {
    values,
    clips,
    command: `chatterpipe generate --voice anwar.wav --output datasets/malay_voice ${options.join(' ')}`,
  };
}

/** A tryout of two settings with two values each, with changes. */
export function tryout(changes: Partial<TryoutReport> = {}): TryoutReport {
  return {
    speaker: 'anwar.wav',
    language: {tag: 'ms', name: 'Malay'},
    backend: 'http://localhost:9090',
    settings: ['exaggeration', 'cfg-weight'],
    cells: [
      cell({exaggeration: '0.3', 'cfg-weight': '0.3'}, 3, {serverSeconds: 4}),
      cell({exaggeration: '0.3', 'cfg-weight': '0.5'}, 3),
      cell({exaggeration: '0.7', 'cfg-weight': '0.3'}, 1),
      cell({exaggeration: '0.7', 'cfg-weight': '0.5'}, 0),
    ],
    workers: 4,
    clips: 1500,
    ...changes,
  };
}
