/** What servers that list nothing answer to: OpenAI's first model of speech, whose name its imitators take too. */
const usualModel = 'tts-1';

/** The first of these that a server lists; `tts-1-hd` reads what is written, `gpt-4o-mini-tts` plays it. */
const preferred = ['chatterbox-tts', 'tts-1-hd', usualModel, 'gpt-4o-mini-tts'];

const speaks = /tts|speech|voice|chatterbox|kokoro|orpheus|piper/i;
const listens = /transcri|whisper|asr|stt|realtime/i;

/** The model of a server that speaks where nobody named one, of those that it lists (undefined: it lists none). */
export function chooseModel(models: readonly string[] | undefined): string {
  if (models === undefined) return usualModel;
  const named = preferred.find(model => models.includes(model));
  const alike = models.find(model => speaks.test(model) && !listens.test(model));
  const only = models.length === 1 ? models[0] : undefined;
  return named ?? alike ?? only ?? usualModel;
}
