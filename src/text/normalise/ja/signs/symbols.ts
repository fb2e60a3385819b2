import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {textAfter, textBefore, widthBlind} from '../../zh/width-blind.js';
import {readCardinal} from '../numbers/cardinal.js';

/** ① is 一, with a pause where it numbers what follows. */
export const circledNumber: RewriteRule = {
  name: 'circled-number',
  pattern: widthBlind(/[①-⑳⑴-⒇]/gu),
  read: match => {
    const number = readCardinal(match[0].normalize('NFKC').replace(/\D/g, ''));
    const numbersWhatFollows =
      /^$|[。！!？?\s、]$/u.test(textBefore(match, 1)) &&
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(textAfter(match, 2));
    return numbersWhatFollows ? `${number}、` : number;
  },
};

/** 第Ⅲ章, Ⅱ型, 第III章; elsewhere Ⅱ may be 二 or ツー. */
export const romanNumeral: RewriteRule = {
  name: 'roman-numeral',
  pattern: widthBlind(/(?<=(第) ?)[IVX]{1,5}(?![A-Za-z\d])|[Ⅰ-Ⅻⅰ-ⅻ]/gu),
  read: (match): Reading | undefined => {
    const [sign] = match;
    const place = romanNumerals.indexOf(sign.normalize('NFKC').toUpperCase());
    if (place < 0) {
      return undefined;
    }
    const number = readCardinal(String(place + 1));
    return textBefore(match, 2).trimEnd().endsWith('第') || /^[型期類種部章度世]/u.test(textAfter(match, 2))
      ? number
      : {
          readings: [number, englishNumbers[place] ?? number],
          reason: `${sign} may be ${number} or the English number: write it in kanji or katakana.`,
        };
  },
};

const romanNumerals = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const englishNumbers = 'ワン ツー スリー フォー ファイブ シックス セブン エイト ナイン テン イレブン トゥエルブ'.split(
  ' ',
);

/** 〆切 締め切り; 〇〇さん まるまるさん. */
export const idiom: RewriteRule = {
  name: 'idiom',
  pattern: /〆切り?|〆|(?<![〇○◯一二三四五六七八九十])(?:〇[〇○◯]*|[○◯]{2,})(?![〇○◯一二三四五六七八九十年])/gu,
  read: ([written]) => {
    if (written.startsWith('〆')) {
      return written === '〆' ? '締め' : '締め切り';
    }
    return 'まる'.repeat(written.length);
  },
};

/** 東京（とうきょう）: kana in brackets after kanji may say how it is read, and is then not spoken. */
export const furigana: RewriteRule = {
  name: 'furigana',
  pattern: /(?<=\p{Script=Han})[(（]([\p{Script=Hiragana}ー]{2,20})[)）]/gu,
  read: ([written, kana = '']) => ({
    readings: ['', `、${kana}、`],
    reason: `${written} may say how the word before it is read, or be spoken itself: leave it out, or write it without brackets.`,
  }),
};

/** A slash between words may be a pause or または. */
export const slash: RewriteRule = {
  name: 'slash',
  pattern: widthBlind(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\ue000] ?)\/(?= ?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\ue000])/gu,
  ),
  read: match =>
    /^または/u.test(textAfter(match, 3))
      ? '、'
      : {
          readings: ['、', 'または', 'スラッシュ'],
          reason: 'A slash between words may be a pause or または: write what is spoken.',
        },
};
