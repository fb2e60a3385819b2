import {audioFileRules, soundRules} from './audio-rules.js';
import {fileRules} from './file-rules.js';
import {rowRules} from './row-rules.js';
import type {Rule} from './rule.js';
import {journalRules, setRules} from './set-rules.js';
import {textRules} from './text-rules.js';

/** Every rule of `verify`, by its name, which is for ever. In groups, as `docs/verify.md` lists them. */
export const ruleGroups = {
  'metadata.csv as a file': fileRules,
  Rows: rowRules,
  Texts: textRules,
  'Audio files': audioFileRules,
  Sound: soundRules,
  'The set and its folder': setRules,
  'Against the journal': journalRules,
} as const;

/** All rules in one table. */
export const rules = {
  ...fileRules,
  ...rowRules,
  ...textRules,
  ...audioFileRules,
  ...soundRules,
  ...setRules,
  ...journalRules,
} as const satisfies Readonly<Record<string, Rule>>;

/** The name of a rule. */
export type RuleName = keyof typeof rules;
