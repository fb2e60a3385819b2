import type {LintedText, LintRemark} from '../lint-rule.js';

/** What normalisation should have read. 〇 is a numeral that is spoken as it is written. */
export function digitsOrSymbols({text}: LintedText): LintRemark | undefined {
  const found = [...new Set(text.match(/(?!〇)[\p{N}\p{S}@#%&*/\\_＠＃％＆＊／＿]/gu) ?? [])];
  return found.length === 0 ? undefined : {message: `It holds ${found.slice(0, 8).join(' ')}.`};
}

/** What a spreadsheet takes for a formula when it opens a list as CSV (OWASP, CSV injection). */
export function beginsLikeFormula({text}: LintedText): LintRemark | undefined {
  const first = /^[=+\-@＝＋－＠]/.exec(text)?.[0];
  return first === undefined ? undefined : {message: `It begins with ${first}.`};
}
