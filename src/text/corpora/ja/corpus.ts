import type {Corpus} from '../corpus.js';
import {japaneseAudition} from './audition.js';
import {family} from './family.js';
import {feelings} from './feelings.js';
import {food} from './food.js';
import {health} from './health.js';
import {home} from './home.js';
import {leisure} from './leisure.js';
import {nature} from './nature.js';
import {school} from './school.js';
import {shopping} from './shopping.js';
import {stories} from './stories.js';
import {technology} from './technology.js';
import {time} from './time.js';
import {transport} from './transport.js';
import {weather} from './weather.js';
import {work} from './work.js';

/** Everyday Japanese, polite and plain. */
export const japaneseCorpus: Corpus = {
  language: 'ja',
  domains: [
    family,
    feelings,
    food,
    health,
    home,
    leisure,
    nature,
    school,
    shopping,
    stories,
    technology,
    time,
    transport,
    weather,
    work,
  ],
  slots: {},
  audition: japaneseAudition,
};
