import {type AST, RegExpParser} from '@eslint-community/regexpp';

/** What a text must hold somewhere for a pattern to have any match in it. */
export type Requirement = 'digit' | 'symbol' | 'capital' | 'nothing';

/**
 * What every match of a pattern needs: an ASCII digit, a character that plain words and punctuation do not have, or an ASCII capital. Read
 * off the pattern itself, so that it is always true; what is too hard to see counts as `nothing`. Most rules of a language read
 * digits and symbols, and most sentences have none: they need not be searched for.
 */
export function requirementOf(pattern: RegExp): Requirement {
  const known = requirements.get(pattern);
  if (known !== undefined) return known;
  const tree = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {unicode: true});
  const isCaseless = pattern.flags.includes('i');
  const needs = (isIn: Test): boolean => needsOne(tree, isCaseless ? inBothCases(isIn) : isIn);
  const found = needs(isDigit)
    ? 'digit'
    : needs(isSymbol)
      ? 'symbol'
      : !isCaseless && needs(isCapital)
        ? 'capital'
        : 'nothing';
  requirements.set(pattern, found);
  return found;
}

/** What a text holds of all that; full-width forms count as well, for some rules see them as ASCII. */
export function characterKinds(text: string): ReadonlySet<Requirement> {
  const kinds = new Set<Requirement>(['nothing']);
  if (/[0-9\uff10-\uff19]/.test(text)) kinds.add('digit');
  if (/[^A-Za-z ,.?!'-]/.test(text)) kinds.add('symbol');
  if (/[A-Z\uff21-\uff3a]/.test(text)) kinds.add('capital');
  return kinds;
}

type Test = (codePoint: number) => boolean;

const requirements = new WeakMap<RegExp, Requirement>();

const isDigit: Test = codePoint => codePoint >= 0x30 && codePoint <= 0x39;
const isCapital: Test = codePoint => codePoint >= 0x41 && codePoint <= 0x5a;
const isSymbol: Test = codePoint => !/[A-Za-z ,.?!'-]/u.test(String.fromCodePoint(codePoint));

/** A pattern that ignores case matches the other case of what it names too. */
function inBothCases(isIn: Test): Test {
  return codePoint => {
    const character = String.fromCodePoint(codePoint);
    return [character, character.toLowerCase(), character.toUpperCase()].every(form => isIn(form.codePointAt(0) ?? 0));
  };
}

/** Whether each way through a node passes a character of the kind, looked at or taken. */
function needsOne(node: AST.Node, isIn: Test): boolean {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.every(alternative => needsOne(alternative, isIn));
    case 'Alternative':
      return node.elements.some(element => needsOne(element, isIn));
    case 'Assertion':
      return (
        'alternatives' in node && !node.negate && node.alternatives.every(alternative => needsOne(alternative, isIn))
      );
    case 'Quantifier':
      return node.min > 0 && needsOne(node.element, isIn);
    case 'Character':
      return isIn(node.value);
    case 'CharacterSet':
      return node.kind === 'digit' && !node.negate && isIn(0x30) && isIn(0x39);
    case 'CharacterClass':
      return !node.negate && node.elements.length > 0 && node.elements.every(element => needsOne(element, isIn));
    case 'CharacterClassRange':
      return node.max.value - node.min.value < 1000 && everyIn(node.min.value, node.max.value, isIn);
    default:
      return false;
  }
}

function everyIn(from: number, to: number, isIn: Test): boolean {
  for (let codePoint = from; codePoint <= to; codePoint += 1) if (!isIn(codePoint)) return false;
  return true;
}
