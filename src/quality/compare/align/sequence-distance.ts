import {distance} from 'fastest-levenshtein';

/**
 * The least number of insertions, deletions and substitutions that make one row of units the other (Levenshtein 1966). Units are compared
 * whole: a unit of several characters counts once. Takes at most 60,000 different units; more count as one.
 */
export function sequenceDistance(a: readonly string[], b: readonly string[]): number {
  const codes = new Map<string, string>();
  return distance(encode(a, codes), encode(b, codes));
}

/** One UTF-16 unit for each different unit, for that is what the library counts by. */
function encode(units: readonly string[], codes: Map<string, string>): string {
  let encoded = '';
  for (const unit of units) {
    let code = codes.get(unit);
    if (code === undefined) {
      code = String.fromCharCode(Math.min(codes.size, mostUnits) + 1);
      codes.set(unit, code);
    }
    encoded += code;
  }
  return encoded;
}

const mostUnits = 60_000;
