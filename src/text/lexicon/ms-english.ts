import {corpusWords} from './ms-english-corpus.js';
import {countWords} from './ms-english-count.js';
import {feelingsWords} from './ms-english-feelings.js';
import {foodWords} from './ms-english-food.js';
import {homeWords} from './ms-english-home.js';
import {homographWords} from './ms-english-homographs.js';
import {leisureWords} from './ms-english-leisure.js';
import {peopleWords} from './ms-english-people.js';
import {phoneWords} from './ms-english-phone.js';
import {roadWords} from './ms-english-road.js';
import {shopWords} from './ms-english-shop.js';
import {smallWords} from './ms-english-small.js';
import {talkWords} from './ms-english-talk.js';
import {workWords} from './ms-english-work.js';

/**
 * Everyday English words as Malaysians mix them into Malay, respelled so that eSpeak NG's Malay voice says them as
 * Malaysians do. In a respelling a closing `a` is a schwa, `q` is a k that is no glottal stop, `oe` is u, `ei` the
 * vowel of `late`; a hyphen begins a word anew, which keeps an `e` before `i` or `u` from becoming a schwa. eSpeak's
 * Malay has no stressed schwa for a single syllable, so `first` and its like hold `ee`.
 */
export const malayEnglishWords: Readonly<Record<string, string>> = {
  ...workWords,
  ...phoneWords,
  ...shopWords,
  ...roadWords,
  ...leisureWords,
  ...homeWords,
  ...foodWords,
  ...peopleWords,
  ...feelingsWords,
  ...talkWords,
  ...countWords,
  ...smallWords,
  ...homographWords,
  ...corpusWords,
};
