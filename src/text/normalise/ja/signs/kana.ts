import type {RewriteRule} from '../../rewrite-rule.js';

/** Half-width katakana: ｶﾞ is ガ, ｰ is ー. */
export const halfWidthKana: RewriteRule = {
  name: 'half-width-kana',
  pattern: /[\uff66-\uff9d][\uff66-\uff9f]*/gu,
  read: ([written]) => written.normalize('NFKC').replace(/[\u3099\u309a]/gu, ''),
};

/** ㌔ キロ, ㈱ 株式会社, ㍻ 平成, ㊗ 祝: several letters in one character. */
export const squaredWord: RewriteRule = {
  name: 'squared-word',
  pattern: /[\u3300-\u3357\u337b-\u337f\u32ff㈰-㉃㊀-㊰]/gu,
  read: ([written]) => {
    const plain = written.normalize('NFKC').replace(/[()]/g, '');
    return (
      {
        株: '株式会社',
        有: '有限会社',
        代: '代表',
        名: '名前',
        月: '月曜日',
        火: '火曜日',
        水: '水曜日',
        木: '木曜日',
        金: '金曜日',
        土: '土曜日',
        日: '日曜日',
      }[plain] ?? plain
    );
  },
};

/** （株） and （有） beside the name of a firm. */
export const firm: RewriteRule = {
  name: 'firm',
  pattern: /[(（](株|有)[)）]/gu,
  read: ([, kind]) => (kind === '株' ? '株式会社' : '有限会社'),
};

/** 〜 after what was read (1000円〜), or between two words in kanji, is から; after other words it draws the sound out. */
export const waveDash: RewriteRule = {
  name: 'wave-dash',
  pattern: /(?<=(\ue000[円時分日月年歳人名個度]|.) ?)[~〜～∼]+(?= ?(.)?)/gsu,
  read: ([, before = '', after = '']) => {
    if (/[\ue000\p{Script=Han}]/u.test(before) && /[\ue000\p{Script=Han}]/u.test(after)) {
      return 'から';
    }
    if (before.startsWith('\ue000')) {
      return after === 'か' ? '' : 'から';
    }
    if (before === 'ー') {
      return '';
    }
    return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(before) ? 'ー' : undefined;
  },
};

/** The hyphen between what has been read: 9:00-17:00, 3kg-5kg. */
export const rangeSign: RewriteRule = {
  name: 'range-sign',
  pattern: /(?<=\ue000 ?)(?<![-–—])[-–—](?![-–—])(?= ?\ue000)/gu,
  read: () => 'から',
};
