import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {type PhonemeType, parseVoiceConfig, type VoiceConfig} from '../../../src/engines/piper/voice-config.js';
import {piperPhonemeIds} from '../../kit/tiny-voice.js';

/** What Piper itself made, as `make-oracle.mjs` wrote it down. */
export function readFixture<Value>(name: string): Value {
  return JSON.parse(readFileSync(new URL(`../../fixtures/piper/${name}.json`, import.meta.url), 'utf8')) as Value;
}

/** The config of a voice that reads with eSpeak NG and has Piper's own ids. */
export function configOf(change: Readonly<Record<string, unknown>> = {}): VoiceConfig {
  const whole = {
    audio: {sample_rate: 22_050},
    espeak: {voice: 'en-us'},
    phoneme_id_map: piperPhonemeIds,
    ...change,
  };
  return parseVoiceConfig(JSON.stringify(whole), 'voice.onnx.json');
}

/** The same with phonemes of another kind. */
export function configOfType(phonemeType: PhonemeType, ids: unknown = piperPhonemeIds): VoiceConfig {
  return configOf({phoneme_type: phonemeType, phoneme_id_map: ids});
}

/** The beginning of a hash, as the fixtures have it. */
export function brief(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
