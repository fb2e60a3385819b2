import type {AuditionReport} from '../../../src/report/audition-report.js';
import {clip, madeClips, measured} from './made-report.js';

/** An audition of three sentences, one of them refused, with changes. */
export function audition(changes: Partial<AuditionReport> = {}): AuditionReport {
  const [{peaks} = clip(1)] = madeClips(1);
  const good = (number: number) => clip(number, {peaks, sound: `audition-sounds/00${number}.wav`});
  return {
    voice: 'ms_MY-malayvoice-medium',
    language: {tag: 'ms', name: 'Malay'},
    isReserved: true,
    clips: [
      good(1),
      clip(2, {
        state: 'rejected',
        reasons: [{rule: 'loop', message: 'A stretch of the speech comes again: 97 %, at most 90 % allowed.'}],
        measured: measured({transcript: 'apa khabar apa khabar'}),
      }),
      good(3),
    ],
    timesRealTime: 9.87,
    unknownPhonemes: [],
    ...changes,
  };
}
