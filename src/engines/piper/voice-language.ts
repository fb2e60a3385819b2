import {knownLanguages, parseLanguage} from '../../text/language.js';
import type {VoiceConfig} from './voice-config.js';

/** The language of a voice as a bare code of ours (`ms`), with its region; by the config's own tag, else by eSpeak NG's voice. */
export function voiceLanguage({languageTag, espeakVoice}: VoiceConfig): {
  readonly code: string;
  readonly region: string;
} {
  const ofEspeak = knownLanguages().find(language => language.espeakVoice === espeakVoice);
  return parsed(languageTag ?? '') ?? ofEspeak ?? parsed(espeakVoice) ?? {code: languageTag ?? espeakVoice, region: ''};
}

function parsed(tag: string): ReturnType<typeof parseLanguage> | undefined {
  try {
    return parseLanguage(tag);
  } catch {
    return undefined;
  }
}
