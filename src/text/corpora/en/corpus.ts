import type {Corpus} from '../corpus.js';
import {englishAudition} from './audition.js';
import {conversation} from './conversation.js';
import {family} from './family.js';
import {feelings} from './feelings.js';
import {food} from './food.js';
import {health} from './health.js';
import {home} from './home.js';
import {leisure} from './leisure.js';
import {nature} from './nature.js';
import {news} from './news.js';
import {school} from './school.js';
import {shopping} from './shopping.js';
import {englishSlots} from './slots.js';
import {stories} from './stories.js';
import {technology} from './technology.js';
import {time} from './time.js';
import {transport} from './transport.js';
import {travel} from './travel.js';
import {weather} from './weather.js';
import {work} from './work.js';

/** English that is at home everywhere, in American spelling. */
export const englishCorpus: Corpus = {
  language: 'en',
  domains: [
    conversation,
    family,
    feelings,
    food,
    health,
    home,
    leisure,
    nature,
    news,
    school,
    shopping,
    stories,
    technology,
    time,
    transport,
    travel,
    weather,
    work,
  ],
  slots: englishSlots,
  audition: englishAudition,
};
