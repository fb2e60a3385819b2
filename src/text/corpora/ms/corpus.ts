import type {Corpus} from '../corpus.js';
import {malayAudition} from './audition.js';
import {conversation} from './conversation.js';
import {family} from './family.js';
import {feelings} from './feelings.js';
import {food} from './food.js';
import {familyFrames} from './frames-family.js';
import {feelingsFrames} from './frames-feelings.js';
import {foodFrames} from './frames-food.js';
import {healthFrames} from './frames-health.js';
import {homeFrames} from './frames-home.js';
import {natureFrames} from './frames-nature.js';
import {newsFrames} from './frames-news.js';
import {numbersFrames} from './frames-numbers.js';
import {phoneFrames} from './frames-phone.js';
import {schoolFrames} from './frames-school.js';
import {shoppingFrames} from './frames-shopping.js';
import {sportFrames} from './frames-sport.js';
import {storiesFrames} from './frames-stories.js';
import {timeFrames} from './frames-time.js';
import {transportFrames} from './frames-transport.js';
import {travelFrames} from './frames-travel.js';
import {weatherFrames} from './frames-weather.js';
import {workFrames} from './frames-work.js';
import {health} from './health.js';
import {home} from './home.js';
import {leisure} from './leisure.js';
import {nature} from './nature.js';
import {news} from './news.js';
import {numbers} from './numbers.js';
import {school} from './school.js';
import {shopping} from './shopping.js';
import {malaySlots} from './slots.js';
import {stories} from './stories.js';
import {technology} from './technology.js';
import {time} from './time.js';
import {transport} from './transport.js';
import {travel} from './travel.js';
import {weather} from './weather.js';
import {work} from './work.js';

/** Standard Malay of Malaysia, as it is spoken every day. */
export const malayCorpus: Corpus = {
  language: 'ms',
  domains: [
    {...home, frames: homeFrames},
    {...weather, frames: weatherFrames},
    {...time, frames: timeFrames},
    {...food, frames: foodFrames},
    {...shopping, frames: shoppingFrames},
    {...transport, frames: transportFrames},
    {...work, frames: workFrames},
    {...school, frames: schoolFrames},
    {...health, frames: healthFrames},
    {...family, frames: familyFrames},
    {...feelings, frames: feelingsFrames},
    {...leisure, frames: sportFrames},
    {...nature, frames: natureFrames},
    {...technology, frames: phoneFrames},
    {...news, frames: newsFrames},
    {...stories, frames: storiesFrames},
    {...travel, frames: travelFrames},
    conversation,
    {...numbers, frames: numbersFrames},
  ],
  slots: malaySlots,
  audition: malayAudition,
};
