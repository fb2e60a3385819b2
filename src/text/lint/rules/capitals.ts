import type {LintedText, LintRemark} from '../lint-rule.js';

/** Five capital letters or more and no small one: fewer can be a name that is spelled out, `TNB`. */
export function isAllCapitals({text}: LintedText): LintRemark | undefined {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 5 && !/\p{Ll}/u.test(text) ? {message: 'All its letters are capitals.'} : undefined;
}

/** A capital after a small letter, or a small one after two capitals, inside one word; `McCoy` and the like are names. */
export function mixedCaseWord({text}: LintedText): LintRemark | undefined {
  const mixed = (text.match(/\p{L}+/gu) ?? []).find(
    word => /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(word) && !/^(?:Mc|Mac|Fitz|De|Di|La|Le|Van)\p{Lu}\p{Ll}+$/u.test(word),
  );
  return mixed === undefined ? undefined : {message: `"${mixed}" has capitals inside.`};
}
