import {ChatterpipeError} from '../../base/error.js';
import {nearest} from '../../base/nearest.js';
import type {DatasetCard} from '../../dataset/card.js';
import {type SpeechClaims, unclaimedLimits, usualClaims} from '../../quality/verdict/claims.js';
import type {LimitName, Limits} from '../../quality/verdict/limits.js';
import {defaultLimits, type PresetName, presetNames, presets} from '../../quality/verdict/presets.js';
import {claimsOfCard} from './speech-claims.js';

/** Limits as a person asks for them: a preset and changes to it. A change of null switches a limit off. */
export type LimitsAsked = {
  readonly preset: PresetName;
  readonly changes: Readonly<Partial<Record<LimitName, number | null>>>;
};

/** Limits, and the name by which a pass over the dataset is known again. */
export type NamedLimits = {
  readonly limits: Limits;
  /** The preset, and what was asked to differ from it. What the speech does not claim is no other pass: clips are compared as before. */
  readonly name: string;
  readonly asked: LimitsAsked;
  /** Of the speech that they are for. */
  readonly claims: SpeechClaims;
};

/** What a person may say of the limits now. */
export type LimitOptions = {
  /** `lenient`, `default` or `strict`; what the card says where it is left out. */
  readonly limits?: string;
  /** Changes to single limits; null switches one off. */
  readonly limitChanges?: Readonly<Record<string, number | null>>;
};

/** Options > card > the default preset. Whoever names a preset begins with it: the changes of the card are not its. */
export function limitsOf(options: LimitOptions, card: DatasetCard | undefined): NamedLimits {
  const judging = card?.judging;
  return resolveLimits(
    options.limits ?? judging?.preset ?? 'default',
    {...(options.limits === undefined ? judging?.changes : {}), ...options.limitChanges},
    claimsOfCard(card),
  );
}

/** The same that was asked for, for speech of other claims. */
export function withClaims({asked: {preset, changes}}: NamedLimits, claims: SpeechClaims): NamedLimits {
  return resolveLimits(preset, changes as Readonly<Record<string, number | null>>, claims);
}

/**
 * The limits of a preset with changes, less those that speech of these claims is not judged by; a change stands whatever it claims. Throws
 * USAGE for an unknown preset or limit, or a value that is no number, naming what is near.
 */
export function resolveLimits(
  preset: string,
  changes: Readonly<Record<string, number | null>>,
  claims: SpeechClaims = usualClaims,
): NamedLimits {
  if (!(presetNames as readonly string[]).includes(preset)) throw unknown('limits', preset, presetNames);
  const names = Object.keys(defaultLimits);
  const sorted = Object.entries(changes).sort(byName);
  for (const [name, value] of sorted) {
    if (!names.includes(name)) throw unknown('limit', name, names);
    if (value === null ? isBasic(name) : !Number.isFinite(value)) {
      throw new ChatterpipeError('USAGE', `--limit ${name} wants a number${isBasic(name) ? '' : ' or off'}.`, {
        details: {option: 'limit', name},
      });
    }
  }
  const known = Object.fromEntries(sorted) as LimitsAsked['changes'];
  const unclaimed = Object.fromEntries(unclaimedLimits(claims).map(name => [name, null]));
  return {
    limits: {...presets[preset as PresetName], ...unclaimed, ...known} as Limits,
    name: [preset, ...sorted.map(([name, value]) => `${name}=${value ?? 'off'}`)].join(' '),
    asked: {preset: preset as PresetName, changes: known},
    claims,
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The limits that a clip is always judged by. */
function isBasic(name: string): boolean {
  return basicNames.has(name);
}

const basicNames: ReadonlySet<string> = new Set([
  'leastRmsDbfs',
  'mostSilentShare',
  'mostClippedShare',
  'mostNonFiniteSamples',
  'shortestSeconds',
  'shortestByExpected',
  'longestBaseSeconds',
  'longestByExpected',
  'longestTakeSeconds',
]);

function unknown(option: string, value: string, allowed: readonly string[]): ChatterpipeError {
  const [near] = nearest(value, allowed, 1);
  return new ChatterpipeError('USAGE', `--${option} knows no "${value}".`, {
    hint: near === undefined ? `It knows ${allowed.join(', ')}.` : `Did you mean ${near}?`,
    details: {option, value},
  });
}
