import type {LintedText, LintRemark} from '../lint-rule.js';

/** No mark at the end that closes a sentence, within quotes and brackets or not. */
export function hasNoClosingMark({text}: LintedText): LintRemark | undefined {
  return /[.!?…。！？｡؟।॥۔።]["'”’»)\]」』）】》]*$/u.test(text)
    ? undefined
    : {message: `It ends with "${[...text].at(-1) ?? ''}".`};
}
