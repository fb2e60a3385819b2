import {audioChainVersion} from '../../audio/make-clip.js';
import type {SpeechRequest, VoiceParameters} from '../../chatterbox/speech-request.js';
import type {CardSpeaker} from '../../dataset/card.js';
import type {Fingerprint} from '../../dataset/fingerprint.js';
import type {TakeRecord} from '../../dataset/journal/record.js';
import {type KeyParts, takeSeed} from '../../dataset/phrase-key.js';
import {escalate} from './escalate.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';

/** The fingerprint of a generation: what its clips have in common. */
export function fingerprintOf({clip, baseSeed, parameters}: GenerationSettings): Fingerprint {
  const {sampleRateHz, ...processing} = clip;
  return {sampleRateHz, audioChain: audioChainVersion, processing, baseSeed, voice: {...parameters}};
}

/** The part of a phrase's key that is the same for all phrases of a generation. */
export function keyPartsOf(
  parameters: VoiceParameters,
  speaker: CardSpeaker,
): Omit<KeyParts, 'spokenText' | 'language'> {
  const {model, ...others} = parameters;
  return {speakerId: speaker.id, referenceSha256: speaker.referenceSha256 ?? undefined, model, parameters: others};
}

/** What the backend is asked for one take of a phrase, and how that differs from the request of a first take. */
export function requestFor(
  phrase: {readonly text: string; readonly language: string; readonly key: string},
  take: number,
  {baseSeed, parameters, bestOf}: Pick<GenerationSettings, 'baseSeed' | 'parameters' | 'bestOf'>,
  {wireId}: ResolvedSpeaker,
): {readonly request: SpeechRequest; readonly changed: TakeRecord['changed']} {
  const {input, parameters: asked, changed} = escalate({input: phrase.text, parameters}, take, bestOf);
  const request = {
    input,
    voice: wireId,
    language: phrase.language,
    seed: takeSeed(baseSeed, phrase.key, take),
    parameters: asked,
  };
  return {request, changed};
}
