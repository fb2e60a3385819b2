import {parseLanguage} from '../../text/language.js';
import {voiceConfig} from '../../train/export/voice-config.js';
import {voiceStem} from '../../train/export/voice-name.js';
import type {RunCard} from '../../train/run-card.js';

/** The config of a run's voice, made of what Piper's trainer wrote. */
export function runVoiceConfig(
  {name, language, quality}: RunCard,
  written: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const {piperCode, region, nativeName, englishName} = parseLanguage(language);
  const [family = piperCode] = piperCode.split('_');
  return voiceConfig(written, {
    stem: voiceStem(piperCode, name, quality),
    quality,
    language: {code: piperCode, family, region, nameNative: nativeName, nameEnglish: englishName},
  });
}
