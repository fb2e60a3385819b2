import type {RewriteRule} from '../rewrite-rule.js';
import {capitaliseSentenceStart} from './begin-sentence.js';
import {addressRules} from './codes/addresses.js';
import {identityNumberRules} from './codes/identity-numbers.js';
import {modelNumberRules} from './codes/model-numbers.js';
import {digitCodeRules, phoneRules} from './codes/phones.js';
import {measureRules} from './measures/measures.js';
import {moneyRules} from './money/money.js';
import {fractionRules} from './numbers/fractions.js';
import {numberedRules} from './numbers/numbered.js';
import {ordinalRules} from './numbers/ordinal.js';
import {plainNumberRules} from './numbers/plain-number-rules.js';
import {romanRules} from './numbers/roman.js';
import {spanRules} from './numbers/spans.js';
import {sumRules} from './numbers/sums.js';
import {pauseRules} from './punctuation/pauses.js';
import {symbolRules} from './punctuation/symbols.js';
import {clockTimeRules} from './time/clock-times.js';
import {dateRules} from './time/dates.js';
import {durationRules} from './time/durations.js';
import {yearRules} from './time/years.js';
import {webRules} from './web/web-addresses.js';
import {acronymRules} from './words/acronyms.js';
import {elongationRules} from './words/elongation.js';
import {reduplicationRules} from './words/reduplication.js';
import {negationRules, shorthandRules} from './words/shorthand.js';
import {titleRules} from './words/titles.js';

/**
 * How Malay is read, as written in Malaysia and also between English words. The order matters: what names one thing (an address,
 * a date, an amount) before the numbers it is made of, words before the punctuation between them.
 */
export const malayRules: readonly RewriteRule[] = [
  ...[
    webRules,
    identityNumberRules,
    phoneRules,
    dateRules,
    digitCodeRules,
    clockTimeRules,
    durationRules,
    moneyRules,
    ordinalRules,
    yearRules,
    addressRules,
    measureRules,
    numberedRules,
    sumRules,
    spanRules,
    fractionRules,
    negationRules,
    reduplicationRules,
    modelNumberRules,
    plainNumberRules,
    romanRules,
    titleRules,
    elongationRules,
    shorthandRules,
    acronymRules,
    symbolRules,
  ]
    .flat()
    .map(capitaliseSentenceStart),
  ...pauseRules,
];
