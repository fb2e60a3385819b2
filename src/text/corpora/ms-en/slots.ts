import type {CorpusSlots} from '../corpus.js';
import {leisureSlots} from './slots-leisure.js';
import {outSlots} from './slots-out.js';
import {peopleSlots} from './slots-people.js';
import {workSlots} from './slots-work.js';

/**
 * What may stand in the slots of the code-switched frames. A slot of nothing but English words holds them bare and stands
 * inside `[en]…[/en]` in its frames; a slot that mixes the languages holds its own tags and stands outside of them.
 */
export const codeSwitchedSlots: CorpusSlots = {
  ...leisureSlots,
  ...outSlots,
  ...peopleSlots,
  ...workSlots,
};
