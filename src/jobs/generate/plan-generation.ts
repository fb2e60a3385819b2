import {dirname, resolve} from 'node:path';
import {readJournal} from '../../dataset/journal/read-journal.js';
import {datasetLayout} from '../../dataset/layout.js';
import {phraseKey} from '../../dataset/phrase-key.js';
import {freeDiskBytes} from '../../io/disk-space.js';
import {expectedSpeechSeconds} from '../../quality/measures/expected-speech-seconds.js';
import type {Phrase} from '../../text/phrase.js';
import {readEnvironment} from '../config.js';
import {openTextReader} from '../phrases/text-reader.js';
import {completeList, isChosenByUs} from './chosen-list.js';
import {listPhrases} from './list-phrases.js';
import type {GenerateOptions} from './options.js';
import {isOpen} from './pending-entries.js';
import {type ProbeResult, probeSpeed} from './probe-speed.js';
import {readDatasetCard} from './read-dataset-card.js';
import {type GenerationSettings, resolveSettings} from './resolve-settings.js';
import {keyPartsOf} from './speaking-settings.js';

/** What a generation would be. */
export type GenerationPlan = {
  readonly output: string;
  /** Clips to make, beside those that are there. */
  readonly clips: number;
  readonly alreadyKept: number;
  /** Phrases that cannot be spoken. */
  readonly refusedTexts: number;
  /** Of speech to make, estimated from the texts. */
  readonly minutes: number;
  /** For takes and clips, and what is free now. */
  readonly diskBytes: number;
  readonly freeBytes: number;
  /** What the backend needed for some of the phrases; null where it was not asked. */
  readonly probe: ProbeResult | null;
};

type Extent = {
  clips: number;
  alreadyKept: number;
  refusedTexts: number;
  seconds: number;
  sample: {text: string; language: string}[];
};

const takeRateHz = 24_000;
const bytesPerSample = 2;

/**
 * Says what a generation would be, and makes nothing. With `probes` > 0 the backend is asked for so many phrases, one after another, and
 * their takes are thrown away. Throws what {@link generateDataset} throws for bad options and files.
 */
export async function planGeneration(options: GenerateOptions, probes: number): Promise<GenerationPlan> {
  const layout = datasetLayout(options.output);
  const card = await readDatasetCard(layout);
  const settings = resolveSettings(options, card, readEnvironment());
  const {index} = await readJournal(layout.journal);
  const speaker = card?.speaker ?? {id: settings.voice, name: null, recording: null, referenceSha256: null};
  const keyParts = keyPartsOf(settings.parameters, speaker);
  const extent: Extent = {clips: 0, alreadyKept: 0, refusedTexts: 0, seconds: 0, sample: []};
  const read = await openTextReader(settings.reading);
  for await (const phrase of await phrasesOf(settings)) {
    const cleaned = read(phrase.text, phrase.language);
    if ('refused' in cleaned) {
      extent.refusedTexts += 1;
      continue;
    }
    const {spokenText: text} = cleaned;
    const {language} = phrase;
    const key = phraseKey({...keyParts, spokenText: text, language});
    const known = index.find(key);
    if (known >= 0 && index.isInList(known)) continue;
    // The index is our own copy: phrases without a number get one here, so that a text that stands twice counts once.
    const entry = known >= 0 ? known : index.add(key, index.nextNumber, 0);
    index.markInList(entry);
    if (index.state(entry) === 'kept') extent.alreadyKept += 1;
    if (isOpen(index, entry, settings)) add(extent, text, language, settings.parameters.speed, probes);
  }
  const {sample, seconds, ...counts} = extent;
  return {
    output: layout.root,
    ...counts,
    minutes: seconds / 60,
    diskBytes: Math.round(seconds * bytesPerSample * (takeRateHz + settings.clip.sampleRateHz)),
    freeBytes: await freeBytesNear(resolve(layout.root)),
    probe: await probe(settings, sample, extent.clips, options.signal),
  };
}

async function phrasesOf(settings: GenerationSettings): Promise<AsyncIterable<Phrase> | readonly Phrase[]> {
  const {phraseList, language} = settings;
  return isChosenByUs(settings)
    ? (await completeList(settings, {kept: [], refused: []})).phrases
    : listPhrases(phraseList, language);
}

function add(extent: Extent, text: string, language: string, speed: number, probes: number): void {
  extent.clips += 1;
  extent.seconds += expectedSpeechSeconds(text, language) / speed;
  if (extent.sample.length < probes) extent.sample.push({text, language});
}

function probe(
  settings: GenerationSettings,
  sample: Extent['sample'],
  clips: number,
  signal: AbortSignal | undefined,
): Promise<ProbeResult> | null {
  return sample.length === 0 ? null : probeSpeed(settings, sample, clips, signal);
}

/** The free space where a folder is or would be. */
async function freeBytesNear(path: string): Promise<number> {
  try {
    return await freeDiskBytes(path);
  } catch (error) {
    if (dirname(path) === path) throw error;
    return freeBytesNear(dirname(path));
  }
}
