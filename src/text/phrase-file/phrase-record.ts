import type {Fields} from './columns.js';

/** What a phrase file says in one place, and the number of the line it begins on, from 1. */
export type PhraseRecord = {readonly line: number; readonly fields: Fields};
