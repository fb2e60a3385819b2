import type {MeasureName} from '../measures/measurements.js';
import {relativeRules} from './relative-rules.js';
import {unusualRules} from './unusual-rules.js';

/** The measures whose values of all clips make the limits of a dataset. */
export const measuresAmong: readonly MeasureName[] = [...relativeRules, ...unusualRules].map(({measure}) => measure);
