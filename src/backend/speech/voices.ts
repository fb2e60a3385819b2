import {openAiVoices} from '../../chatterbox/wire.js';
import {speakerNotFound} from '../../engines/check-order.js';
import type {EngineSpeaker, SpeechEngine} from '../../engines/speech-engine.js';

/** Other names of speakers: `alloy` → `anwar.wav`. */
export type VoiceMap = Readonly<Record<string, string>>;

/**
 * The speaker that a request means: one whose id is exactly so; else the one that the map gives for the name; else, for OpenAI's
 * names, the speakers in their order, from the first again where there are fewer. Throws SPEAKER_NOT_FOUND.
 */
export function findVoice(voice: string, engine: SpeechEngine, map: VoiceMap): EngineSpeaker {
  const speakers = engine.speakers();
  const wanted = Object.hasOwn(map, voice) ? (map[voice] as string) : voice;
  const speaker =
    speakers.find(({id}) => id === voice) ?? speakers.find(({id}) => id === wanted) ?? openAiVoice(wanted, speakers);
  if (speaker === undefined) throw speakerNotFound(wanted, speakers);
  return speaker;
}

/** Every other name that finds a speaker now, with the id of that speaker. */
export function voiceNames(engine: SpeechEngine, map: VoiceMap): VoiceMap {
  const speakers = engine.speakers();
  const ids = new Set(speakers.map(({id}) => id));
  const usual = openAiVoices.map(name => [name, openAiVoice(name, speakers)?.id ?? ''] as const);
  const names = Object.entries({...Object.fromEntries(usual), ...map});
  return Object.fromEntries(names.filter(([name, id]) => ids.has(id) && !ids.has(name)));
}

function openAiVoice(name: string, speakers: readonly EngineSpeaker[]): EngineSpeaker | undefined {
  const place = openAiVoices.indexOf(name as (typeof openAiVoices)[number]);
  return place < 0 ? undefined : speakers[place % speakers.length];
}
