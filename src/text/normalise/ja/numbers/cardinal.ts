const digitNames = '零一二三四五六七八九';
const codeNames = ['ゼロ', 'イチ', 'ニー', 'サン', 'ヨン', 'ゴー', 'ロク', 'ナナ', 'ハチ', 'キュー'];
const greatUnits = ['', '万', '億', '兆'];

/** Most digits that a cardinal may have: 兆 counts up to 9999. */
export const mostDigits = 16;

/**
 * A whole number of at most {@link mostDigits} digits in kanji: 百一, 千二百, 一万, 二万一千, 一千万. 千 stands without 一 only where a
 * number begins with it, for Open JTalk and people read 二万一千 as にまんいっせん and 千二百 as せんにひゃく. 0 is ゼロ.
 */
export function readCardinal(digits: string): string {
  const plain = digits.replace(/^0+/, '');
  if (plain === '') {
    return 'ゼロ';
  }
  const groups = plain.padStart(Math.ceil(plain.length / 4) * 4, '0').match(/.{4}/g) ?? [];
  return groups
    .map((group, index) => {
      const section = readSection(group);
      const unit = greatUnits[groups.length - 1 - index] ?? '';
      const isBare = section.startsWith('千') && (index > 0 || (section === '千' && unit !== ''));
      return section === '' ? '' : (isBare ? '一' : '') + section + unit;
    })
    .join('');
}

/** Digit by digit in kanji, as decimals are read: 14 一四. */
export function readDecimals(digits: string): string {
  return [...digits].map(digit => digitNames.charAt(Number(digit))).join('');
}

/**
 * Digit by digit in katakana, with the long vowels of telephone numbers: 0120 ゼロイチニーゼロ. In kanji Open JTalk takes a part of
 * such a string for a number (ゼロ一二ゼロ is ゼロジューニゼロ to it).
 */
export function readCode(digits: string): string {
  return [...digits].map(digit => codeNames[Number(digit)]).join('');
}

/** Four digits; nothing for 0000, and no 一 before 十, 百 and 千. */
function readSection(group: string): string {
  return [...group]
    .map((digit, index) => {
      const place = '千百十'.charAt(index);
      const name = digit === '1' && place !== '' ? '' : digitNames.charAt(Number(digit));
      return digit === '0' ? '' : name + place;
    })
    .join('');
}
