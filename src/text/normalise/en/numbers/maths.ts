import type {RewriteRule} from '../../rewrite-rule.js';

const side = '[\\p{N}\\ue000)]';
const letter = '(?<![\\p{L}\\p{N}])\\p{L}';

/** + − × ÷ = < > ≤ ≥ ≠ ≈ between numbers, or between single letters: `two plus two equals four`. */
export const operator: RewriteRule = {
  name: 'operator',
  pattern: new RegExp(
    `(?<=(?:${side}|${letter}) ?)(?: ?(?<sign>[+−×÷=<>≤≥≠≈±*]|>=|<=|!=|==) ?|(?<=${side}) (?<spaced>[-/x^]) (?=[\\p{N}\\ue000($√]))(?=[-+−±√($£€.]?[\\p{N}\\ue000(π√]|\\p{L}(?![\\p{L}\\p{N}]))`,
    'gu',
  ),
  read: match => {
    return signs[match[0].trim()];
  },
};

/** 5 - 3 is a subtraction only where a sum goes on; a hyphen between two numbers alone is a range. */
const signs: Readonly<Record<string, string>> = {
  '+': 'plus',
  '−': 'minus',
  '-': 'minus',
  '×': 'times',
  x: 'times',
  '*': 'times',
  '÷': 'divided by',
  '/': 'divided by',
  '=': 'equals',
  '==': 'equals',
  '<': 'is less than',
  '>': 'is greater than',
  '≤': 'is at most',
  '<=': 'is at most',
  '≥': 'is at least',
  '>=': 'is at least',
  '≠': 'is not equal to',
  '!=': 'is not equal to',
  '≈': 'is about',
  '±': 'plus or minus',
};

/** <5, >100, ≤3, ≥18, ~50, ≈2: before a number, and 18+ behind one. */
export const comparison: RewriteRule = {
  name: 'comparison',
  pattern:
    /(?<=^|[\s(])(?<sign>[<>≤≥~≈]|>=|<=) ?(?=[$£€]?[\p{N}\ue000.])|(?<=[\p{N}\ue000])(?<plus>\+)(?![\p{L}\p{N}])/gu,
  read: match => {
    if (match.groups?.['plus'] !== undefined) {
      return 'plus';
    }
    return before[match[0].trim()];
  },
};

const before: Readonly<Record<string, string>> = {
  '<': 'less than',
  '>': 'more than',
  '≤': 'at most',
  '<=': 'at most',
  '≥': 'at least',
  '>=': 'at least',
  '~': 'about',
  '≈': 'about',
};

/** √9, π, ∞. */
export const mathSign: RewriteRule = {
  name: 'math-sign',
  pattern: /√(?=[\p{N}\ue000(\p{L}])|π|∞/gu,
  read: match => ({'√': 'the square root of', π: 'pi', '∞': 'infinity'})[match[0]],
};
