import type {RuleName} from '../rules/rules.js';

/** Something that a rule looks for in a text by itself. */
export type TextCheck = {
  readonly rule: RuleName;
  /** The place of the first fault, and the characters that are one; undefined in a good text. */
  readonly find: (text: string) => {readonly index: number; readonly found: string} | undefined;
  /** Says what was found, before the excerpt. */
  readonly says: (found: string, position: number) => string;
  /** Rules that would only repeat this finding. */
  readonly hides?: readonly RuleName[];
};

/** A check for the first match of a pattern. */
export function pattern(
  rule: RuleName,
  expression: RegExp,
  says: TextCheck['says'],
  hides: readonly RuleName[] = [],
): TextCheck {
  return {
    rule,
    find: text => {
      const match = expression.exec(text);
      return match === null ? undefined : {index: match.index, found: match[0]};
    },
    says,
    hides,
  };
}

/** `U+00AD` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
