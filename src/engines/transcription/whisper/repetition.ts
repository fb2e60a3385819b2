/** Longest cycle of tokens that is looked for, and how much must be its repetition before the decoder counts as stuck. */
const longestCycle = 20;
const leastRepeats = 4;
const leastTokens = 24;

/**
 * Whether a decoder turns in a circle: what it wrote last is one cycle of tokens, four times or more and for at least 24 tokens. A
 * speaker who says a word three times does not count; one who goes on saying it for seconds does, and has been heard.
 */
export function isStuck(tokens: readonly number[]): boolean {
  for (let cycle = 1; cycle <= longestCycle; cycle += 1) {
    const span = Math.max(leastTokens, cycle * leastRepeats);
    if (tokens.length < span) break;
    if (endsInCycle(tokens, cycle, span)) return true;
  }
  return false;
}

function endsInCycle(tokens: readonly number[], cycle: number, span: number): boolean {
  const from = tokens.length - span;
  for (let at = from + cycle; at < tokens.length; at += 1) if (tokens[at] !== tokens[at - cycle]) return false;
  return true;
}
