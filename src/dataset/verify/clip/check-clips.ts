import type {FindingLog} from '../finding.js';
import {checkFile} from './check-file.js';
import {checkRates} from './check-rates.js';
import {checkSound} from './check-sound.js';
import {checkSoundSet} from './check-sound-set.js';
import type {CheckedClip} from './checked-clip.js';

/** What the card says of all clips; an empty language and no rate where there is none. */
export type ClipSettings = {readonly language: string; readonly sampleRateHz: number | undefined};

/** Looks at all clips: each file, each sound, and all of them together. */
export function checkClips(
  clips: readonly CheckedClip[],
  {language, sampleRateHz}: ClipSettings,
  log: FindingLog,
): void {
  const sounding = clips.filter(clip => checkFile(clip, log));
  checkRates(sounding, sampleRateHz, log);
  for (const clip of sounding) checkSound(clip, language, log);
  checkSoundSet(sounding, language, log);
}
