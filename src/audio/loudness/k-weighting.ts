/** A filter of second order with a0 = 1: y = b0·x + b1·x₁ + b2·x₂ − a1·y₁ − a2·y₂. */
export type SecondOrderFilter = {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
};

/** The two filters of ITU-R BS.1770, one behind the other. */
export type KWeighting = {
  /** What a head does to sound: 4 dB more above 2 kHz. */
  readonly shelf: SecondOrderFilter;
  /** Takes away what lies below some 40 Hz. b is 1, −2, 1. */
  readonly highPass: SecondOrderFilter;
};

/**
 * The standard gives coefficients for 48 kHz alone. These analogue prototypes (they were found by fitting its table; libebur128 and
 * others use the same) give them back to 10⁻¹⁰ and hold at any other rate.
 */
const shelfHz = 1681.974_450_955_533;
const shelfQuality = 0.707_175_236_955_419_6;
const shelfGainDb = 3.999_843_853_973_347;
/** The gain at the corner, as a power of that of the shelf. */
const shelfCornerExponent = 0.499_666_774_154_541_6;
const highPassHz = 38.135_470_876_024_44;
const highPassQuality = 0.500_327_037_323_877_3;

/** K-weighting (ITU-R BS.1770-5, annex 1) at a sample rate of 8 kHz or more, by the bilinear transform. */
export function makeKWeighting(sampleRateHz: number): KWeighting {
  return {shelf: makeShelf(sampleRateHz), highPass: makeHighPass(sampleRateHz)};
}

function makeShelf(sampleRateHz: number): SecondOrderFilter {
  const k = Math.tan((Math.PI * shelfHz) / sampleRateHz);
  const high = 10 ** (shelfGainDb / 20);
  const corner = high ** shelfCornerExponent;
  const a0 = 1 + k / shelfQuality + k * k;
  return {
    b0: settled((high + (corner * k) / shelfQuality + k * k) / a0),
    b1: settled((2 * (k * k - high)) / a0),
    b2: settled((high - (corner * k) / shelfQuality + k * k) / a0),
    a1: settled((2 * (k * k - 1)) / a0),
    a2: settled((1 - k / shelfQuality + k * k) / a0),
  };
}

function makeHighPass(sampleRateHz: number): SecondOrderFilter {
  const k = Math.tan((Math.PI * highPassHz) / sampleRateHz);
  const a0 = 1 + k / highPassQuality + k * k;
  return {
    b0: 1,
    b1: -2,
    b2: 1,
    a1: settled((2 * (k * k - 1)) / a0),
    a2: settled((1 - k / highPassQuality + k * k) / a0),
  };
}

/** ECMAScript lets `Math.tan` and powers differ in their last bit between machines: multiples of 2⁻⁴⁰ take that away. */
function settled(coefficient: number): number {
  return Math.round(coefficient * 2 ** 40) / 2 ** 40;
}
