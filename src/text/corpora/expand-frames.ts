import {seededRandom} from '../../base/seeded-random.js';
import type {Corpus, CorpusSlots} from './corpus.js';

/** A sentence made from a frame, and which frame it was, counted from 0 over the whole corpus. */
export type FrameSentence = {readonly text: string; readonly frame: number};

/** How many sentences a frame gives. */
export function frameSize(frame: string, slots: CorpusSlots): number {
  return slotNames(frame).reduce((product, name) => product * valuesOf(slots, name).length, 1);
}

/**
 * Up to `count` different sentences out of the frames of a corpus, the same for the same seed on every machine: each frame gives as many
 * as the others as long as it has them, drawn by chance from all that it can say. The sentences of a smaller count are among those of a larger one.
 */
export function expandFrames({domains, slots}: Corpus, count: number, seed: string): readonly FrameSentence[] {
  const frames = domains.flatMap(domain => domain.frames);
  const draws = frames.map((text, frame) => drawFrom(text, frame, slots, seed));
  const sentences: FrameSentence[] = [];
  const open = new Set(draws);
  while (sentences.length < count && open.size > 0) {
    for (const draw of open) {
      const {value} = draw.next();
      if (value === undefined) open.delete(draw);
      else if (sentences.length < count) sentences.push(value);
    }
  }
  return sentences;
}

/** The sentences of one frame in an order of their own, each once: a walk over 0 … size − 1 in steps that share no factor with the size. */
function* drawFrom(text: string, frame: number, slots: CorpusSlots, seed: string): Generator<FrameSentence, undefined> {
  const size = frameSize(text, slots);
  const random = seededRandom(`${seed}:${frame}:${text}`);
  const first = Math.floor(random() * size);
  let step = 1 + Math.floor(random() * size);
  while (size > 1 && commonFactor(step, size) > 1) step += 1;
  for (let nth = 0, at = first; nth < size; nth += 1, at = (at + step) % size) {
    yield {text: fill(text, at, slots), frame};
  }
}

/** The `at`-th filling of a frame. */
function fill(frame: string, at: number, slots: CorpusSlots): string {
  let rest = at;
  const filled = frame.replace(slot, (_slot, name: string) => {
    const values = valuesOf(slots, name);
    const value = values[rest % values.length] ?? '';
    rest = Math.floor(rest / values.length);
    return value;
  });
  return filled.replace(
    /^(\[en\])?(\p{Ll})/u,
    (_all, tag: string | undefined, letter: string) => (tag ?? '') + letter.toUpperCase(),
  );
}

const slot = /\{([\w-]+)\}/g;

function slotNames(frame: string): readonly string[] {
  return [...frame.matchAll(slot)].map(([, name = '']) => name);
}

function valuesOf(slots: CorpusSlots, name: string): readonly string[] {
  const values = slots[name];
  if (values === undefined || values.length === 0) throw new RangeError(`no slot is named {${name}}`);
  return values;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}
