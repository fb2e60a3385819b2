import type {Language} from '../language.js';
import type {LintSeverity} from './lint-codes.js';

/** A phrase as the rules see it: its text in Unicode NFC, without white space at its ends and tags of spans, and its language. */
export type LintedText = {readonly text: string; readonly language: Language};

/** What a rule says of a phrase: a sentence for the person, and how bad it is where that is not as usual. */
export type LintRemark = {readonly message: string; readonly severity?: LintSeverity};

/** One thing to look for in a phrase by itself. Pure, takes time in proportion to the text, never throws. */
export type LintRule = (phrase: LintedText) => LintRemark | undefined;
