import {basename, join, resolve} from 'node:path';
import {typeCommand} from '../../base/type-command.js';
import {soundLimits} from '../../dataset/verify/clip/sound-limits.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {datasetReportPage} from '../../report/dataset-report-page.js';
import type {ReportClip} from '../../report/report-clip.js';
import {chooseShownClips} from '../../report/shown-clips.js';
import {parseLanguage} from '../../text/language.js';
import {coverageOfTexts} from './coverage-of-texts.js';
import {readReportSource, type SourceClip} from './report-source.js';
import {withSound} from './with-sound.js';

/** Where the page goes, and how. */
export type ReportOptions = {
  /** The page (`report.html` in the dataset). */
  readonly output?: string;
  /** Whether the sounds are put into the page, so that it can be sent on alone (false). */
  readonly isEmbedded?: boolean;
};

/** What was written. */
export type WrittenReport = {
  readonly page: string;
  readonly clips: number;
  readonly kept: number;
  /** Clips whose sounds can be played. */
  readonly shown: number;
};

/** Writes a page about a dataset that opens from disk. Throws INPUT_UNREADABLE for a folder that is none, DISK_FULL, DISK_FAILED. */
export async function reportDataset(root: string, options: ReportOptions = {}): Promise<WrittenReport> {
  const {isEmbedded = false} = options;
  const page = options.output ?? join(root, 'report.html');
  const source = await readReportSource(root);
  const {card, judging, ofDataset, isForeign} = source;
  const languageTag =
    card?.language ?? source.clips.find(({measured}) => measured !== undefined)?.measured?.language ?? 'ms';
  const {code, englishName} = parseLanguage(languageTag);
  const {clips, shown} = await withShownSounds(source.clips, page, isEmbedded);
  const kept = clips.filter(({state}) => state === 'kept');
  const measure = typeCommand('chatterpipe', 'measure', root);
  const text = datasetReportPage({
    name: card?.name ?? basename(resolve(root)),
    folder: isForeign ? undefined : root,
    language: {tag: code, name: englishName},
    speaker: card?.speaker.name ?? card?.speaker.id ?? 'an unknown speaker',
    quality: card?.quality ?? 'foreign',
    limits: {
      name: judging.name,
      values: judging.limits,
      ofDataset,
      leastKeptShare: 0.95,
      shortestSeconds: soundLimits.shortestS,
      longestSeconds: soundLimits.longestS,
    },
    clips,
    howToMeasure: {
      words: `chatterpipe models get whisper-base && ${measure}`,
      speaker: `chatterpipe models get ge2e && ${measure}`,
      listening: `chatterpipe models get dnsmos && ${measure}`,
      sound: measure,
    },
    coverage: await coverageOfTexts(
      kept.map(({text: spoken}) => spoken),
      code,
    ),
  });
  await writeFileDurably(page, text);
  return {page, clips: clips.length, kept: kept.length, shown};
}

/** Waveforms and sounds of the clips that the page shows; the others stay without. */
async function withShownSounds(
  source: readonly SourceClip[],
  page: string,
  isEmbedded: boolean,
): Promise<{readonly clips: readonly ReportClip[]; readonly shown: number}> {
  const {worst, refused} = chooseShownClips(source);
  const numbers = new Set([...worst.map(({clip}) => clip.number), ...refused.map(({number}) => number)]);
  const clips: ReportClip[] = [];
  for (const clip of source) {
    const {path: _, ...bare} = clip;
    clips.push(numbers.has(clip.number) ? await withSound(clip, page, isEmbedded) : bare);
  }
  return {clips, shown: numbers.size};
}
