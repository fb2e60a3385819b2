/** The digits of a roman numeral in its canonical form (1 to 399); `undefined` for anything else. */
export function readRoman(numeral: string): string | undefined {
  if (numeral === '' || !/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral)) {
    return;
  }
  const values = [...numeral].map(letter => letterValues[letter] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

const letterValues: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100};
