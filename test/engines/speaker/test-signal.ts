/** A second at 16 kHz that other programs can make too: a rising tone in noise of a linear congruential generator. */
export function testSignal(): Float32Array {
  let state = 12_345;
  return Float32Array.from({length: 16_000}, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.05 * (state / 2 ** 31 - 1) + 0.3 * Math.sin((2 * Math.PI * (200 + at * 0.1) * at) / 16_000);
  });
}
