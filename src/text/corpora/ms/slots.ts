import type {CorpusSlots} from '../corpus.js';
import {foodSlots} from './slots-food.js';
import {homeSlots} from './slots-home.js';
import {peopleSlots} from './slots-people.js';
import {placeSlots} from './slots-places.js';
import {thingSlots} from './slots-things.js';
import {timeSlots} from './slots-time.js';

/** What may stand in the slots of the Malay frames: lower case, unless it is a proper name. */
export const malaySlots: CorpusSlots = {
  ...peopleSlots,
  ...homeSlots,
  ...foodSlots,
  ...timeSlots,
  ...placeSlots,
  ...thingSlots,
};
