import {type Command, InvalidArgumentError} from 'commander';

/** Flags that say by what clips are judged. */
export type LimitFlags = {
  readonly limits?: string;
  readonly limit?: Readonly<Record<string, number | null>>;
};

/** Adds the flags that say by what clips are judged. */
export function addLimitOptions(command: Command): Command {
  return command
    .option('--limits <preset>', 'lenient, default or strict (default)')
    .option('--limit <name=value>', 'another value of one limit, or off; may be given several times', collectLimit);
}

/** The flags as the options of a job. */
export function toLimits({limits, limit}: LimitFlags): {
  limits?: string;
  limitChanges?: Readonly<Record<string, number | null>>;
} {
  return {...(limits === undefined ? {} : {limits}), ...(limit === undefined ? {} : {limitChanges: limit})};
}

function collectLimit(
  pair: string,
  before: Readonly<Record<string, number | null>> = {},
): Readonly<Record<string, number | null>> {
  const [, name, text] = /^([A-Za-z]+)=(.+)$/.exec(pair) ?? [];
  const value = text === 'off' ? null : Number(text);
  if (name === undefined || Number.isNaN(value)) {
    throw new InvalidArgumentError(`"${pair}" is not NAME=NUMBER or NAME=off.`);
  }
  return {...before, [name]: value};
}
