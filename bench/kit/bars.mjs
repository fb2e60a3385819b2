// Lines of figures, each beside its bar. A bench ends with 0 whether its bars are reached or not: it measures, it does not judge.

/**
 * Prints a figure, and whether it reaches its bar where it has one.
 * @param {string} name
 * @param {number} value
 * @param {{unit?: string, atLeast?: number, atMost?: number, digits?: number}} [bar]
 */
export function report(name, value, {unit = '', atLeast, atMost, digits = 2} = {}) {
  const figure = `${name.padEnd(62)} ${value.toFixed(digits)}${unit}`;
  if (atLeast === undefined && atMost === undefined) {
    console.log(figure);
    return;
  }
  const isReached = atLeast === undefined ? value <= atMost : value >= atLeast;
  const wanted = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  console.log(`${figure.padEnd(76)} bar: ${wanted}${unit} · ${isReached ? 'reached' : 'NOT reached'}`);
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
