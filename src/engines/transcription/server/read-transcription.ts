import {z} from 'zod';
import type {HeardWord} from '../../../quality/evidence.js';

/** What a server heard. */
export type ServerTranscription = {
  readonly text: string;
  readonly words: readonly HeardWord[];
  readonly meanLogProb?: number;
};

/** Twice what is spoken in a minute: a recogniser that turns in a circle writes more, and is seen by this much. */
const mostCharacters = 2000;

const wordSchema = z.looseObject({word: z.string(), start: z.number(), end: z.number()});
const segmentSchema = z.looseObject({
  avg_logprob: z.number().nullish(),
  tokens: z.array(z.number()).nullish(),
  words: z.array(wordSchema).nullish().catch(undefined),
});
const answerSchema = z.looseObject({
  text: z.string(),
  words: z.array(wordSchema).nullish().catch(undefined),
  segments: z.array(segmentSchema).nullish().catch(undefined),
});

/**
 * Reads the answer of `/v1/audio/transcriptions`, be it `verbose_json` or just `{text}`. Words are taken from the answer or from its
 * segments; the mean of log-probabilities is over segments, each counted by its tokens; a text of
 * more than 2,000 characters is cut. Undefined for what is no such answer.
 */
export function readTranscription(json: unknown): ServerTranscription | undefined {
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const {text, words, segments} = parsed.data;
  const heard = words ?? (segments ?? []).flatMap(segment => segment.words ?? []);
  const meanLogProb = meanOf(segments ?? []);
  return {
    text: text.trim().slice(0, mostCharacters),
    words: heard.map(({word, start, end}) => ({text: word.trim(), startSeconds: start, endSeconds: end})),
    ...(meanLogProb === undefined ? {} : {meanLogProb}),
  };
}

function meanOf(segments: readonly z.infer<typeof segmentSchema>[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const {avg_logprob: logProb, tokens} of segments) {
    if (typeof logProb !== 'number') continue;
    const weight = Math.max(1, tokens?.length ?? 1);
    sum += weight * logProb;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}
