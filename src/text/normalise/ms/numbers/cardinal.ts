/**
 * The words of a whole number from its digits (no signs or separators), up to 999 trilion; zeros in front count for nothing.
 * `undefined` above that. Malay has `se-` for one ten, hundred and thousand, and `satu` before juta, bilion and trilion.
 * Works on text, so nothing is lost above 2^53.
 */
export function readCardinal(digits: string): string | undefined {
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > largestLength) {
    return;
  }
  if (significant === '0') {
    return 'sifar';
  }
  const words: string[] = [];
  for (let end = significant.length, scale = 0; end > 0; end -= 3, scale += 1) {
    const group = readGroup(Number(significant.slice(Math.max(0, end - 3), end)), scale);
    if (group !== '') {
      words.unshift(group);
    }
  }
  return words.join(' ');
}

const largestLength = 15;

const ones = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'lapan', 'sembilan'];
const scales = ['', 'ribu', 'juta', 'bilion', 'trilion'];

function readGroup(value: number, scale: number): string {
  if (value === 0 || scale === 0) {
    return readBelowThousand(value);
  }
  return value === 1 && scale === 1 ? 'seribu' : `${readBelowThousand(value)} ${scales[scale]}`;
}

function readBelowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  return [counted(hundreds, 'ratus'), readBelowHundred(rest)].filter(word => word !== '').join(' ');
}

function readBelowHundred(value: number): string {
  const [tens, unit] = [Math.floor(value / 10), value % 10];
  if (tens === 1 && unit > 0) {
    return counted(unit, 'belas');
  }
  return [counted(tens, 'puluh'), ones[unit]].filter(word => word !== '').join(' ');
}

function counted(count: number, noun: string): string {
  if (count === 0) {
    return '';
  }
  return count === 1 ? `se${noun}` : `${ones[count]} ${noun}`;
}
