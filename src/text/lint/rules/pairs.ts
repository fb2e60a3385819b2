import type {LintedText, LintRemark} from '../lint-rule.js';

/** A double quote, guillemet or corner bracket without its partner. Single quotes are mostly apostrophes, and not looked at. */
export function unbalancedQuotes({text}: LintedText): LintRemark | undefined {
  const straight = text.match(/["＂]/g)?.length ?? 0;
  return straight % 2 === 1 ? {message: 'A straight quote has no partner.'} : unbalanced(text, quotes);
}

/** A round, square, curly or angle bracket without its partner, also full-width ones. */
export function unbalancedBrackets({text}: LintedText): LintRemark | undefined {
  return unbalanced(text, brackets);
}

/** Closing marks by their opening ones, and a pattern that finds either. */
type Pairs = {readonly closers: ReadonlyMap<string, string>; readonly pattern: RegExp};

const quotes = pairsOf('“”«»「」『』｢｣');
const brackets = pairsOf('()[]{}（）［］｛｝【】〔〕《》〈〉');

function pairsOf(marks: string): Pairs {
  const pairs = marks.match(/../g) ?? [];
  return {
    closers: new Map(pairs.map(pair => [pair.slice(0, 1), pair.slice(1)])),
    pattern: new RegExp(`[${marks.replace(/[[\]]/g, String.raw`\$&`)}]`, 'g'),
  };
}

function unbalanced(text: string, {closers, pattern}: Pairs): LintRemark | undefined {
  const open: string[] = [];
  for (const [mark] of text.matchAll(pattern)) {
    const closer = closers.get(mark);
    if (closer !== undefined) {
      open.push(closer);
    } else if (open.pop() !== mark) {
      return {message: `${mark} closes what is not open.`};
    }
  }
  const missing = open.pop();
  return missing === undefined ? undefined : {message: `${missing} is missing.`};
}
