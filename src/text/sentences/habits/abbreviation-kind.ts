/**
 * What follows an abbreviation, and so whether its stop can end a sentence.
 * - `before-word`: a name or another word follows, never a new sentence: `Dr.`, `Jln.`, `spt.`
 * - `before-number`: where a number follows, the stop belongs to the abbreviation: `No. 5`, `hlm. 12`
 * - `at-end`: it stands after its word; before a capital letter the sentence ends with it: `dll.`, `Bhd.`, `p.m.`
 */
export type AbbreviationKind = 'before-word' | 'before-number' | 'at-end';

/** Abbreviations without their last stop, apart by a space, and as people write them: capitals count. */
export type AbbreviationTable = {readonly [kind in AbbreviationKind]: string};
