/**
 * The words of a whole number, written in digits without separators. Zeros in front count for nothing. Above 18 digits there
 * are no names that people know: such a number is read digit by digit.
 */
export function readCardinal(digits: string, withAnd: boolean): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > 18) {
    return readDigits(significant);
  }
  if (significant === '0') {
    return 'zero';
  }
  const groups = groupsOfThree(significant);
  const words = groups.flatMap((group, index) => {
    const scale = scales[groups.length - 1 - index] ?? '';
    const needsAnd = withAnd && index > 0 && index === groups.length - 1 && group > 0 && group < 100;
    return group === 0 ? [] : [`${needsAnd ? 'and ' : ''}${readGroup(group, withAnd)}${scale}`];
  });
  return words.join(' ');
}

/** Digit by digit: `zero one two`. What is no digit is passed over. */
export function readDigits(digits: string): string {
  return [...digits.replace(/\D/g, '')].map(digit => small[Number(digit)]).join(' ');
}

/** 0 to 99. */
export function readBelowHundred(value: number): string {
  if (value < 20) {
    return small[value] ?? '';
  }
  const ten = tens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}

function readGroup(group: number, withAnd: boolean): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  if (hundreds === 0) {
    return readBelowHundred(rest);
  }
  const head = `${small[hundreds]} hundred`;
  return rest === 0 ? head : `${head}${withAnd ? ' and' : ''} ${readBelowHundred(rest)}`;
}

function groupsOfThree(digits: string): readonly number[] {
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return (padded.match(/\d{3}/g) ?? []).map(Number);
}

const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
