import type {Corpus} from '../corpus.js';
import {codeSwitchedAudition} from './audition.js';
import {delivery} from './delivery.js';
import {driving} from './driving.js';
import {family} from './family.js';
import {feelings} from './feelings.js';
import {health} from './health.js';
import {home} from './home.js';
import {money} from './money.js';
import {movies} from './movies.js';
import {phone} from './phone.js';
import {shopping} from './shopping.js';
import {codeSwitchedSlots} from './slots.js';
import {sports} from './sports.js';
import {study} from './study.js';
import {travel} from './travel.js';
import {weekend} from './weekend.js';
import {work} from './work.js';

/** Malay with English as Malaysians mix them; English spans are tagged `[en]…[/en]`. */
export const codeSwitchedCorpus: Corpus = {
  language: 'ms-en',
  domains: [
    delivery,
    driving,
    family,
    feelings,
    health,
    home,
    money,
    movies,
    phone,
    shopping,
    sports,
    study,
    travel,
    weekend,
    work,
  ],
  slots: codeSwitchedSlots,
  audition: codeSwitchedAudition,
};
