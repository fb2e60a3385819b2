import {characterKinds, requirementOf} from './required-characters.js';
import {type ReadingOptions, type RewriteRule, readMark} from './rewrite-rule.js';

/** What to do where a text can be read in several ways: refuse it, take the likeliest reading, or leave it as it is written. */
export type OnAmbiguous = 'reject' | 'read' | 'keep';

/** One place that is not spoken as it was written. `start` and `end` count UTF-16 units of the text that was given. */
export type Rewriting = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
};

/** Why a text cannot be read, where, and the readings between which a person may choose (none where nobody knows). */
export type UnreadablePlace = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly readings: readonly string[];
  readonly reason: string;
};

/** The text with every rule applied, or the first place that stopped it. */
export type Rewritten =
  | {readonly text: string; readonly changes: readonly Rewriting[]}
  | {readonly unreadable: UnreadablePlace};

/** How {@link rewrite} works. */
export type RewriteOptions = ReadingOptions & {
  readonly onAmbiguous: OnAmbiguous;
  /** What keeps a reading apart from a letter or digit beside it: a space, or nothing in scripts without spaces. */
  readonly joiner: '' | ' ';
};

/**
 * Applies the rules one after another, each over the whole text. What a rule has read is not touched again. Every match is
 * reported in the order of the text, with its place in `text`. Takes time in proportion to rules × length.
 */
export function rewrite(text: string, rules: readonly RewriteRule[], options: RewriteOptions): Rewritten {
  let pieces: readonly Piece[] = [{text, start: 0, end: text.length, rule: undefined}];
  let seen = text;
  let kinds = characterKinds(seen);
  for (const rule of rules) {
    if (!kinds.has(requirementOf(rule.pattern))) continue;
    const applied = applyRule(pieces, seen, rule, options);
    if ('unreadable' in applied) {
      return {
        unreadable: {...applied.unreadable, before: text.slice(applied.unreadable.start, applied.unreadable.end)},
      };
    }
    if (applied.pieces === pieces) continue;
    pieces = applied.pieces;
    seen = seenBy(pieces);
    kinds = characterKinds(seen);
  }
  return {text: joinPieces(pieces, options.joiner), changes: changesOf(pieces, text)};
}

/** A part of the text: as written where `rule` is undefined, else what that rule has read. */
type Piece = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string | undefined;
};

type Applied = {readonly pieces: readonly Piece[]} | {readonly unreadable: Omit<UnreadablePlace, 'before'>};

/** The text as rules see it. */
function seenBy(pieces: readonly Piece[]): string {
  return pieces.map(piece => (piece.rule === undefined ? piece.text : readMark)).join('');
}

function applyRule(pieces: readonly Piece[], seen: string, rule: RewriteRule, options: RewriteOptions): Applied {
  const cuts: Piece[] = [];
  for (const match of seen.matchAll(rule.pattern)) {
    if (match[0].includes(readMark)) {
      continue;
    }
    const reading = rule.read(match, options);
    if (reading === undefined) {
      continue;
    }
    const start = match.index;
    const end = start + match[0].length;
    const chosen = chooseReading(reading, options.onAmbiguous);
    if ('unreadable' in chosen) {
      const from = placeInText(pieces, start);
      const to = end === start ? from : placeInText(pieces, end - 1) + 1;
      return {unreadable: {rule: rule.name, start: from, end: to, ...chosen.unreadable}};
    }
    cuts.push({text: chosen.text ?? match[0], start, end, rule: rule.name});
  }
  return {pieces: cuts.length === 0 ? pieces : cutPieces(pieces, cuts)};
}

function chooseReading(
  reading: Exclude<ReturnType<RewriteRule['read']>, undefined>,
  onAmbiguous: OnAmbiguous,
): {readonly text: string | undefined} | {readonly unreadable: Pick<UnreadablePlace, 'readings' | 'reason'>} {
  if (typeof reading === 'string') {
    return {text: reading};
  }
  if (onAmbiguous === 'keep') {
    return {text: undefined};
  }
  if ('refused' in reading) {
    return {unreadable: {readings: [], reason: reading.refused}};
  }
  return onAmbiguous === 'read'
    ? {text: reading.readings[0]}
    : {unreadable: {readings: reading.readings, reason: reading.reason}};
}

/** Where a place of the text that rules see lies in the text that was given. */
function placeInText(pieces: readonly Piece[], place: number): number {
  let at = 0;
  for (const piece of pieces) {
    const length = piece.rule === undefined ? piece.text.length : 1;
    if (place < at + length) {
      return piece.start + (piece.rule === undefined ? place - at : 0);
    }
    at += length;
  }
  return pieces.at(-1)?.end ?? 0;
}

/**
 * Puts what was read in the place of what was seen. A cut lies inside one piece, for nothing that was read can be matched;
 * an empty one (a full stop at the end, say) may also lie between two.
 */
function cutPieces(pieces: readonly Piece[], cuts: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    if (piece.rule !== undefined) {
      for (let cut = cuts[next]; cut !== undefined && cut.start === at; cut = cuts[next]) {
        result.push({...cut, start: piece.start, end: piece.start});
        next += 1;
      }
      result.push(piece);
      at += 1;
      continue;
    }
    const pieceEnd = at + piece.text.length;
    let from = at;
    for (let cut = cuts[next]; cut !== undefined && cut.start < pieceEnd; cut = cuts[next]) {
      if (cut.start > from) {
        result.push(partOf(piece, from - at, cut.start - at));
      }
      result.push({...cut, start: piece.start + cut.start - at, end: piece.start + cut.end - at});
      from = cut.end;
      next += 1;
    }
    if (from < pieceEnd) {
      result.push(partOf(piece, from - at, pieceEnd - at));
    }
    at = pieceEnd;
  }
  const end = pieces.at(-1)?.end ?? 0;
  for (const cut of cuts.slice(next)) {
    result.push({...cut, start: end, end});
  }
  return result;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return {text: piece.text.slice(from, to), start: piece.start + from, end: piece.start + to, rule: undefined};
}

function joinPieces(pieces: readonly Piece[], joiner: string): string {
  let joined = '';
  let last: Piece | undefined;
  for (const piece of pieces) {
    const isSeam = last !== undefined && (last.rule !== undefined || piece.rule !== undefined);
    const needsJoiner = isSeam && wordAtEnd.test(joined) && wordAtStart.test(piece.text);
    joined += needsJoiner ? joiner + piece.text : piece.text;
    last = piece.text === '' ? last : piece;
  }
  return joined;
}

const wordAtEnd = /[\p{L}\p{M}\p{N}]$/u;
const wordAtStart = /^[\p{L}\p{N}]/u;

function changesOf(pieces: readonly Piece[], text: string): readonly Rewriting[] {
  return pieces.flatMap(({rule, start, end, text: after}) => {
    const before = text.slice(start, end);
    return rule === undefined || before === after ? [] : [{rule, start, end, before, after}];
  });
}
