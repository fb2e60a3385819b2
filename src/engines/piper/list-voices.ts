import {basename, join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {listFolder} from '../../io/list-folder.js';
import {readVoiceConfig} from './open-voice.js';
import type {VoiceConfig} from './voice-config.js';
import {voiceLanguage} from './voice-language.js';

/** A speaker of a Piper voice, as our backend offers it. */
export type VoiceSpeaker = {
  /** `en_US-joe-medium.wav`; of a voice with several speakers `en_US-libritts-high#p3922.wav`. */
  readonly id: string;
  readonly name: string;
  /** The `.onnx` file. */
  readonly path: string;
  readonly config: VoiceConfig;
  /** The model's own number of the speaker, or undefined for a voice of one. */
  readonly speaker: number | undefined;
  /** A bare code: `ms`. */
  readonly language: string;
};

/**
 * The speakers of all voices in a folder (`NAME.onnx` with `NAME.onnx.json`), in the order of their names. Throws MODEL_MISSING where
 * there is none, or one lacks its config, and MODEL_FAILED for a config that is none.
 */
export async function listVoices(folder: string): Promise<readonly VoiceSpeaker[]> {
  const names = (await listFolder(folder)).filter(({name, kind}) => name.endsWith('.onnx') && kind !== 'folder');
  if (names.length === 0) {
    throw new ChatterpipeError('MODEL_MISSING', `There is no Piper voice in ${folder}.`, {
      hint: 'Put NAME.onnx and NAME.onnx.json there, or name another folder with --models.',
      details: {path: folder},
    });
  }
  const voices: VoiceSpeaker[] = [];
  for (const {name} of names) {
    const path = join(folder, name);
    voices.push(...speakersOf(path, await readVoiceConfig(path)));
  }
  return voices;
}

function speakersOf(path: string, config: VoiceConfig): readonly VoiceSpeaker[] {
  const voice = basename(path, '.onnx');
  const common = {path, config, language: voiceLanguage(config).code};
  if (config.speakerCount <= 1) return [{...common, id: `${voice}.wav`, name: voice, speaker: undefined}];
  const names = new Map([...config.speakerIds].map(([name, number]) => [number, name]));
  return Array.from({length: config.speakerCount}, (_, speaker) => {
    const name = names.get(speaker) ?? String(speaker);
    return {...common, id: `${voice}#${fileNameOf(name)}.wav`, name: `${voice}, ${name}`, speaker};
  });
}

/** Names of speakers may hold anything; ids are file names. */
function fileNameOf(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_');
}
