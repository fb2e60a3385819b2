import {basename} from 'node:path';
import {sampleRateHzOf} from '../../dataset/card.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import type {Language} from '../../text/language.js';
import type {Checkpoint} from '../../train/checkpoints/checkpoint.js';
import {modelCard} from '../../train/export/model-card.js';
import {type PublishedVoice, publishVoice} from '../../train/export/publish-voice.js';
import {voiceStem} from '../../train/export/voice-name.js';
import type {NextCommands} from '../../train/launch/next-commands.js';
import type {TrainerProgram} from '../../train/launch/trainer-program.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {packageVersion} from '../tool-version.js';
import {runVoiceConfig} from './run-voice-config.js';
import type {VerifiedDataset} from './training-dataset.js';

/** What a voice is made of. */
export type VoiceParts = {
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly run: RunFolder;
  readonly card: RunCard;
  readonly checkpoint: Checkpoint;
  readonly dataset: VerifiedDataset;
  readonly language: Language;
  readonly voices: string;
  readonly signal: AbortSignal;
};

/** Exports a checkpoint as the run's voice, with its config and its card. Throws TRAINING_FAILED, DISK_FULL, STOPPED. */
export async function makeVoice(parts: VoiceParts): Promise<PublishedVoice> {
  const {card, checkpoint, dataset, language} = parts;
  const {quality} = card;
  const {piperCode, englishName} = language;
  const stem = voiceStem(piperCode, card.name, quality);
  return publishVoice({
    program: parts.program,
    next: parts.next,
    run: parts.run,
    checkpoint,
    folder: parts.voices,
    stem,
    signal: parts.signal,
    isTiny: card.size === 'tiny',
    sentence: await firstSentence(dataset),
    config: written => runVoiceConfig(card, written),
    card: modelCard({
      stem,
      language: `${englishName} (${piperCode})`,
      quality,
      sampleRateHz: sampleRateHzOf[quality],
      speaker: dataset.card?.speaker.name ?? dataset.card?.speaker.id ?? 'an unknown speaker',
      consent: sayConsent(dataset),
      dataset: {
        clips: dataset.facts.clips,
        minutes: dataset.facts.seconds / 60,
        backend: dataset.facts.backend ?? 'an unknown program',
      },
      base: card.base === null ? undefined : namedBase(card.base),
      epoch: checkpoint.epoch,
      step: checkpoint.step,
      madeBy: `chatterpipe ${packageVersion()}`,
      madeAt: new Date(),
    }),
  });
}

/** The text of the first clip: the voice has learned it, so it can say it. */
async function firstSentence({metadataCsv}: VerifiedDataset): Promise<string> {
  const text = (await readFileIfThere(metadataCsv))?.toString('utf8') ?? '';
  return text.split('\n')[0]?.split('|').at(-1) ?? '';
}

function sayConsent({card}: VerifiedDataset): string {
  if (card === undefined) return 'not known: the dataset was made with another tool';
  const {statement, file, sha256} = card.consent;
  if (statement === 'self') return 'the maker says that the voice is their own';
  return statement === 'file' ? `${file} (SHA-256 ${sha256})` : 'not stated';
}

function namedBase({path, sha256, known}: NonNullable<RunCard['base']>) {
  return {name: known?.name ?? basename(path), sha256, licence: known?.licence};
}
