/**
 * A pattern to which full-width letters, digits and signs look like their half-width forms: `/\d/` finds `５`, and the match
 * says `5`. Places are those of the text that was given, for each form is one UTF-16 unit. The full-width comma stays what
 * it is: between digits it separates items of a list, where the half-width one groups thousands.
 */
export function widthBlind(pattern: RegExp): RegExp {
  return new WidthBlindPattern(pattern);
}

class WidthBlindPattern extends RegExp {
  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return super[Symbol.matchAll](foldWidth(text));
  }
}

function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, form => String.fromCharCode(form.charCodeAt(0) - 0xfee0));
}

/** Up to `length` units that stand before a match. */
export function textBefore(match: RegExpExecArray, length: number): string {
  return match.input.slice(Math.max(0, match.index - length), match.index);
}

/** Up to `length` units that stand after a match, without a space at their start. */
export function textAfter(match: RegExpExecArray, length: number): string {
  const end = match.index + match[0].length;
  return match.input.slice(end, end + length).trimStart();
}
