/** The ten digits as they stand in numbers and years. */
const digitNames = '零一二三四五六七八九';
const placeNames = ['千', '百', '十', ''];

/** Most digits that a cardinal may have: 亿 counts up to 9999 万亿. */
export const mostDigits = 16;

/** Digit by digit, as years, decimals and codes are read. `one` is 幺 where a 一 could be heard as 七 (see `readCode`). */
export function readDigits(digits: string, one: '一' | '幺' = '一'): string {
  return [...digits].map(digit => (digit === '1' ? one : digitNames.charAt(Number(digit)))).join('');
}

/**
 * A whole number of at most {@link mostDigits} digits in everyday characters: 101 一百零一, 1050 一千零五十, 12 十二, 112 一百一十二.
 * A leading 2 is 两 before 百, 千 and 亿 and in a round 两万, 二 in 二万一千一百.
 */
export function readCardinal(digits: string): string {
  const number = readPositive(digits.replace(/^0+/, ''));
  return number.replace(/^一十/, '十').replace(/^二(?=[百千亿]|万亿|万$)/, '两');
}

function readPositive(digits: string): string {
  if (digits === '') {
    return '零';
  }
  if (digits.length > 8) {
    return readAround(digits, 8, '亿');
  }
  return digits.length > 4 ? readAround(digits, 4, '万') : readSection(digits);
}

/** What stands before and after a great unit; 零 where the place below the unit is empty. */
function readAround(digits: string, low: number, unit: '万' | '亿'): string {
  const head = readPositive(digits.slice(0, -low)) + unit;
  const rest = digits.slice(-low);
  const tail = rest.replace(/^0+/, '');
  if (tail === '') {
    return head;
  }
  return head + (tail.length < low ? '零' : '') + readPositive(tail);
}

/** One to four digits, the first of which is not 0. */
function readSection(digits: string): string {
  const places = placeNames.slice(-digits.length);
  return [...digits]
    .map((digit, index) => (digit === '0' ? '零' : digitNames.charAt(Number(digit)) + places[index]))
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零');
}
