/** Digits one by one, as telephone numbers and decimals are spoken: `012` → `kosong satu dua`. Other characters are passed over. */
export function readDigits(digits: string): string {
  return [...digits].flatMap(digit => names[digit] ?? []).join(' ');
}

/** Groups of digits with a comma between them; a group of more than four digits is halved first, as it is when spoken. */
export function readDigitGroups(groups: readonly string[]): string {
  return groups.flatMap(splitLongGroup).map(readDigits).join(', ');
}

const names: Readonly<Record<string, string>> = {
  '0': 'kosong',
  '1': 'satu',
  '2': 'dua',
  '3': 'tiga',
  '4': 'empat',
  '5': 'lima',
  '6': 'enam',
  '7': 'tujuh',
  '8': 'lapan',
  '9': 'sembilan',
};

function splitLongGroup(group: string): readonly string[] {
  if (group.length <= 5) {
    return [group];
  }
  const head = group.length % 4 === 0 ? 4 : 3;
  return [group.slice(0, head), ...splitLongGroup(group.slice(head))];
}
