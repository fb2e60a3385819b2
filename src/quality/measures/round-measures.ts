/** Measures in units that are read to a hundredth; the others keep six digits. */
const hundredths = /(?:Db|Dbfs|Dbtp|Lufs|Hz|Ms|Semitones|PerSecond)$/;

/**
 * Numbers as they stand in a record, short and stable: levels, frequencies and letters by second to 0.01, the rest to
 * six digits. What was not measured (undefined) is left out, and so is what is no number.
 */
export function roundMeasures<Numbers extends {readonly [Name in string]?: number | undefined}>(
  measured: Numbers,
): Measured<Numbers> {
  const rounded = Object.entries(measured)
    .filter((entry): entry is [string, number] => Number.isFinite(entry[1]))
    // Plus 0: a zero of JSON has no sign.
    .map(([name, value]) => [name, (hundredths.test(name) ? inHundredths(value) : Number(value.toPrecision(6))) + 0]);
  return Object.fromEntries(rounded) as Measured<Numbers>;
}

/** The same names, less those that may be undefined. */
type Measured<Numbers> = {
  readonly [Name in keyof Numbers as undefined extends Numbers[Name] ? never : Name]: Exclude<Numbers[Name], undefined>;
} & {
  readonly [Name in keyof Numbers as undefined extends Numbers[Name] ? Name : never]?: Exclude<
    Numbers[Name],
    undefined
  >;
};

function inHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
