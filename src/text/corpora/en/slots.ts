import type {CorpusSlots} from '../corpus.js';
import {lifeSlots} from './slots-life.js';
import {thingSlots} from './slots-things.js';
import {workSlots} from './slots-work.js';

/** What may stand in the slots of the English frames: lower case, unless it is a proper name. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const englishSlots: CorpusSlots = {
  ...thingSlots,
  ...lifeSlots,
  ...workSlots,
  name: [
    'Maria', 'Daniel', 'Mei Ling', 'Kumar', 'Julia', 'Omar', 'Grace', 'Kenji', 'Anna', 'Samuel', 'Priya', 'Noah',
    'Fatima', 'Martin', 'Nadia', 'Peter',
  ],
  friend: [
    'Adam', 'Chloe', 'Victor', 'Yuki', 'Thomas', 'Leila', 'Oscar', 'Hannah', 'Rafael', 'Ingrid', 'Joseph', 'Zoe',
  ],
  relative: [
    'my mother', 'my father', 'my sister', 'my brother', 'my aunt', 'my uncle', 'our neighbor', 'my cousin',
    'my best friend', 'our teacher', 'my boss', 'my grandmother', 'my grandfather', 'my nephew', 'my niece',
    'our landlord',
  ],
  day: [
    'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
  ],
  month: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
    'December',
  ],
  ordinal: [
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'eighth', 'ninth', 'eleventh', 'twelfth', 'thirteenth',
    'fifteenth', 'eighteenth', 'twentieth', 'twenty-third', 'twenty-seventh',
  ],
  clockTime: [
    'noon', 'half past six', 'a quarter to nine', 'a quarter past four', "ten o'clock", 'eight thirty', 'five fifteen',
    "one o'clock", 'twenty past seven', 'ten to three', 'eleven in the morning', 'six forty-five', 'two thirty',
    'half past four', 'nine in the evening', 'five past twelve',
  ],
  duration: [
    'five minutes', 'ten minutes', 'fifteen minutes', 'twenty minutes', 'twenty-five minutes', 'half an hour',
    'forty minutes', 'three quarters of an hour', 'an hour', 'an hour and a half', 'two hours', 'a few minutes',
  ],
  season: [
    'spring', 'summer', 'autumn', 'winter',
  ],
  number: [
    'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fifteen',
    'sixteen', 'eighteen', 'twenty',
  ],
  city: [
    'Singapore', 'London', 'Paris', 'Nairobi', 'Sydney', 'Toronto', 'Lisbon', 'Tokyo', 'Cairo', 'Dublin', 'Mumbai',
    'Helsinki', 'Bangkok', 'Vienna', 'Athens', 'Auckland',
  ],
  place: [
    'airport', 'library', 'museum', 'hospital', 'stadium', 'market', 'town hall', 'art gallery', 'swimming pool',
    'post office', 'university', 'railway station', 'theater', 'concert hall',
  ],
  landmark: [
    'fountain', 'bridge', 'traffic light', 'clock tower', 'statue', 'crossroads', 'fire station', 'gas station',
    'school gate', 'park entrance', 'water tower', 'lighthouse',
  ],
  naturePlace: [
    'pond', 'river', 'old oak', 'lake', 'waterfall', 'cliff', 'meadow', 'marsh', 'canyon', 'stream', 'forest', 'cave',
  ],
  region: [
    'the north', 'the south', 'the east', 'the west', 'the mountains', 'the valley', 'the lowlands', 'the hills',
    'the capital', 'the coastal towns', 'the highlands', 'most places',
  ],
  room: [
    'kitchen', 'bathroom', 'hallway', 'bedroom', 'dining room', 'nursery', 'basement', 'attic', 'study', 'garage',
    'laundry room', 'guest room',
  ],
  clothing: [
    'a raincoat', 'a scarf', 'an umbrella', 'a warm hat', 'a sweater', 'your gloves', 'your boots', 'a thick jacket',
  ],
};
