import type {ReportClip} from '../../../src/report/report-clip.js';
import {clip, madeClips, measured} from './made-report.js';

/** Texts that break pages which are careless. */
export const hostileTexts = [
  '</script><script>document.title = "run"</script>',
  `"><img src=x onerror="document.title = 'run'">`,
  `'quotes' "and" <b>tags</b> & &amp; entities`,
  'x'.repeat(10_240),
  'مرحبا بالعالم، كيف حالك اليوم؟',
  '\u202Eright to left override',
  '👨‍👩‍👧‍👦🏳️‍🌈 emoji '.repeat(40),
  '你好，世界。今天天气怎么样？',
  '--><!-- comment',
  'a lone surrogate \uD83D here',
] as const;

/** Clips of such texts, heard otherwise, kept and rejected, with reasons, rules and people of the same kind. */
export function hostileClips(): readonly ReportClip[] {
  const some = hostileTexts.flatMap((text, place) => [
    clip(2 * place + 1, {
      text,
      decidedBy: text.slice(0, 80),
      measured: measured({transcript: `${text} extra`, loudnessLufs: -40}),
    }),
    clip(2 * place + 2, {
      text,
      state: 'rejected',
      reasons: [{rule: text.slice(0, 300)}, {rule: 'noisy', message: text.slice(0, 300)}],
    }),
  ]);
  return [...some, ...madeClips(60).map(made => ({...made, number: made.number + 100}))];
}
