import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cutSentences, type SentenceOptions} from '../../../src/text/sentences/cut-sentences.js';

describe('ends of sentences', () => {
  test.each([
    ['ms', 'En. Ali datang pada pukul 3.30 petang.|Dia membawa buku, pen, dll.|Kami pulang bersama.'],
    ['ms', 'Dr. Aminah bt. Hassan tinggal di Jln. Tun Razak, Kg. Baru.|Beliau mesra.'],
    ['ms', 'Syarikat Maju Sdn. Bhd. menang lagi.|Pengarahnya ialah Hj. Prof. Madya Dr. A. Samad Said.'],
    ['ms', 'Milik Maju Sdn. Bhd.|Rumah No. 5 itu besar, lihat hlm. 12.|No. telefonnya hilang.'],
    ['ms', 'Buah spt. Durian dan manggis.|Harganya RM3.50.|5 orang datang lewat.'],
    ['ms', 'Emel ali.ahmad@maju.com.my atau buka www.maju.com.my.|Terima kasih banyak.'],
    [
      'ms',
      'Hubungi (Pn. Siti) esok.|Hmm... saya tidak tahu.|Mungkin esok…|Siapa tahu?|Entah… mungkin lusa.|Betulkah begitu?!|Ya, betul!',
    ],
    ['ms', '“Apa khabar?” tanya Ali.|“Khabar baik.” jawabnya.|"Saya pergi dulu."|Kemudian dia pergi.'],
    ['ms', '(Tutup pintu. Buka tingkap.)|Pergi sekarang!'],
    ['ms', 'Pada tahun 1957.|Malaysia merdeka lama dahulu.'],
    ['ms', 'Dia tinggal di Blok D.|Penduduknya ramai.|Vitamin C.|Dia memerlukannya.'],
    ['ms', '1. Beli susu segar.'],
    [
      'en',
      'Mr. Smith met Dr. J. R. Jones at 5 p.m. on Jan. 5.|They left at 6 p.m.|He said no.|She lives on St. Mary Rd.|It rains.',
    ],
    ['en', 'That is you and I.|Nobody else came.'],
    ['en', 'The U.S. Army left the U.S.|They went home by 3.45 p.m. today.|See pp. 3 and Fig. 2 etc. for more.'],
    ['en', 'She said no.|No.|Nobody said yes.'],
    ['en', 'He said "stop (now.|Then he left.|We stayed behind.'],
    ['en', 'Yahoo! is a company.|Is it so?|It is so.'],
    ['en', "'Come in now.'|He came in."],
    ['zh', '你好吗？|我很好！|价格是3.5元。|他说：“好。走吧。”|我们走了。'],
    ['zh', '“你去哪儿？”他小声问。|“我回家。”|太阳下山了。'],
    ['zh', '那……我先走了。|好吧……。|再见了!|明天见。'],
    ['ja', '電気をつけて。|ただいま。|彼は「はい。そうです。」と言った。|次の日になった！'],
    ['ja', '体温は３．５度です．|寒い．'],
    ['ms-en', '[en]Order[/en] dah sampai!|[en]Parking[/en] penuh.|Dia kata [en]okay.[/en]|[en]Rider[/en] sesat lagi.'],
    ['ja', '今日は3.5度です。|寒いね？|Dr. Smithが来た。'],
  ])('%s: %s', (language, marked) => {
    const separator = language === 'zh' || language === 'ja' ? '' : ' ';
    expect(textsOf(marked.replaceAll('|', separator), {language, shortestCharacters: 1})).toEqual(marked.split('|'));
  });

  test('however much white space is between them', () => {
    expect(textsOf(`Ini ayat satu.${' '.repeat(500)}Ini ayat dua.`, {language: 'ms'})).toHaveLength(2);
  });

  test('small letters begin a sentence where the text has no capitals at all', () => {
    expect(textsOf('saya pergi dulu. dia tinggal di sini.', {language: 'ms'})).toHaveLength(2);
    expect(textsOf('Saya pergi dulu. dia tinggal di sini.', {language: 'ms'})).toHaveLength(1);
  });

  test('paragraphs, headings and lists part; wrapped lines join', () => {
    const text = [
      'Bab Satu',
      'Pada suatu hari yang sangat panas, Sang Kancil pergi ke sungai untuk',
      'minum air. Di situ ada seekor buaya yang besar, dan buaya itu memandang',
      'Sang Kancil dengan mata yang lapar',
      '',
      'Tamat',
    ].join('\r\n');
    expect(textsOf(text, {language: 'ms'})).toEqual([
      'Bab Satu',
      'Pada suatu hari yang sangat panas, Sang Kancil pergi ke sungai untuk minum air.',
      'Di situ ada seekor buaya yang besar, dan buaya itu memandang Sang Kancil dengan mata yang lapar',
      'Tamat',
    ]);
  });

  test('a wrapped line of Chinese joins without a space, a hyphen keeps its word', () => {
    const chinese = '从前有一个人住在山脚下的一间小小的木屋里，每天早\n上都去河边打水。';
    expect(textsOf(chinese, {language: 'zh'})).toEqual([chinese.replace('\n', '')]);
    expect(textsOf('Dia membeli buku-\nbuku lama.', {language: 'ms'})).toEqual(['Dia membeli buku-buku lama.']);
  });

  test('very short ones join what follows, else what is before, never over a paragraph', () => {
    expect(textsOf('Ya. Saya faham benar. Baik.', {language: 'ms'})).toEqual(['Ya. Saya faham benar. Baik.']);
    expect(textsOf('Saya faham benar. Ya. Kita pergi sekarang.', {language: 'ms'})).toEqual([
      'Saya faham benar.',
      'Ya. Kita pergi sekarang.',
    ]);
    expect(textsOf('Ya.\n\nSaya faham benar.', {language: 'ms'})).toEqual(['Ya.', 'Saya faham benar.']);
    expect(textsOf('好。我们明天再说。', {language: 'zh'})).toEqual(['好。我们明天再说。']);
  });
});

describe('too long', () => {
  test('is cut at commas before conjunctions, and there before other spaces', () => {
    const options = {language: 'ms', longestCharacters: 40};
    expect(textsOf('Saya pergi ke pasar pagi tadi, kemudian saya pulang ke rumah ibu.', options)).toEqual([
      'Saya pergi ke pasar pagi tadi,',
      'kemudian saya pulang ke rumah ibu.',
    ]);
    expect(textsOf('Saya pergi ke pasar pagi itu dan adik saya tinggal di rumah.', options)).toEqual([
      'Saya pergi ke pasar pagi itu',
      'dan adik saya tinggal di rumah.',
    ]);
    expect(textsOf('Anak lelaki jiran sebelah rumah nenek saya sedang tidur lena.', options)).toEqual([
      'Anak lelaki jiran sebelah rumah',
      'nenek saya sedang tidur lena.',
    ]);
  });

  test('a quotation that is too long is cut at the sentences inside', () => {
    expect(textsOf('“Saya pergi ke pasar. Dia tinggal di rumah.”', {language: 'ms', longestCharacters: 30})).toEqual([
      '“Saya pergi ke pasar.',
      'Dia tinggal di rumah.”',
    ]);
  });

  test('Chinese is cut at its commas, else between words', () => {
    expect(textsOf('我今天早上去了市场，下午回到家里，晚上看书。', {language: 'zh', longestCharacters: 16})).toEqual([
      '我今天早上去了市场，',
      '下午回到家里，晚上看书。',
    ]);
    const parts = textsOf('我喜欢北京大学图书馆里面的安静环境。', {language: 'zh', longestCharacters: 8});
    expect(parts.join('')).toBe('我喜欢北京大学图书馆里面的安静环境。');
    expect(parts.every(part => [...part].length <= 8)).toBe(true);
  });

  test('a tagged span stays whole', () => {
    expect(
      textsOf('Boleh tolong [en]check the email, and the calendar[/en] tu tak?', {
        language: 'ms-en',
        longestCharacters: 30,
      }),
    ).toEqual(['Boleh tolong', '[en]check the email, and the calendar[/en]', 'tu tak?']);
  });

  test('numbers, times and addresses stay whole', () => {
    const parts = textsOf('Harga 1,000,000 pada 3:30 di https://a.my/x,y;z?q=1 dan lagi, ya.', {
      language: 'ms',
      longestCharacters: 10,
    });
    expect(parts).toContain('https://a.my/x,y;z?q=1');
    expect(parts.join(' ')).toBe('Harga 1,000,000 pada 3:30 di https://a.my/x,y;z?q=1 dan lagi, ya.');
  });

  test('without limits given, Chinese and Japanese are cut at 80 characters, others at 200', () => {
    expect(Math.max(...textsOf('我们去，'.repeat(100), {language: 'zh'}).map(({length}) => length))).toBeLessThan(81);
    const malay = textsOf('kami pergi, '.repeat(100), {language: 'ms'}).map(({length}) => length);
    expect(Math.max(...malay)).toBeGreaterThan(100);
    expect(Math.max(...malay)).toBeLessThan(201);
  });
});

test('bad options', () => {
  expect(() => cutSentences('Ya.', {language: 'ms', longestCharacters: 0})).toThrow(
    'Cutting sentences: longestCharacters must be a whole number from 1, not 0.',
  );
  expect(() => cutSentences('Ya.', {language: 'xx'})).toThrow('The language tag "xx" is not known.');
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'Dr. ',
          'En. ',
          'Ya. ',
          'dll. ',
          'A. ',
          '3.30 ',
          'a@b.my. ',
          '... ',
          '。',
          '，',
          '「',
          '」',
          '"',
          '“',
          '”',
          '(',
          ')',
          "' ",
        ],
        ...[
          '! ',
          '? ',
          ', ',
          '; ',
          ' dan ',
          ' - ',
          '\n',
          '\r\n',
          '\n\n',
          '\u2028',
          '好',
          'は',
          '𠮷',
          '😀',
          'ไทย',
          '  ',
          '-\n',
          'Sdn. Bhd. ',
        ],
      ),
      fc.string({unit: 'grapheme', maxLength: 12}),
      fc.stringMatching(/^[A-Za-z]{1,14} ?$/),
    ),
    {maxLength: 60},
  )
  .map(parts => parts.join(''));

describe('of any text', () => {
  test('nothing is lost but white space, and places are true', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({min: 1, max: 80}),
        fc.constantFrom('ms', 'en', 'zh', 'ja'),
        (text, longest, language) => {
          const sentences = cutSentences(text, {language, longestCharacters: longest});
          expect(sentences.map(sentence => bare(sentence.text)).join('')).toBe(bare(text));
          let at = 0;
          for (const sentence of sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(bare(text.slice(sentence.start, sentence.end))).toBe(bare(sentence.text));
            expect(sentence.text).toBe(sentence.text.trim());
            expect(sentence.text).not.toMatch(/[\n\r]/);
            at = sentence.end;
          }
        },
      ),
      {numRuns: 2000},
    );
  });

  test('none is too long but a single word, and none is cut inside a word of letters', () => {
    fc.assert(
      fc.property(anyText, fc.integer({min: 1, max: 80}), (text, longest) => {
        const sentences = cutSentences(text, {language: 'ms', longestCharacters: longest});
        for (const {text: sentence, end} of sentences) {
          if ([...sentence].length > longest) {
            expect(sentence).not.toMatch(/\s/);
          }
          expect(/[a-z]$/.test(sentence) && /^[a-z]/.test(text.slice(end))).toBe(false);
        }
      }),
      {numRuns: 2000},
    );
  });
});

test('takes linear time for text without a sentence end, without a space, or full of brackets', () => {
  for (const text of [
    'kata '.repeat(200_000),
    'x'.repeat(1_000_000),
    '('.repeat(500_000) + ']'.repeat(500_000),
    ', '.repeat(500_000),
  ]) {
    expect(bare(textsOf(text, {language: 'ms'}).join('')).length).toBe(bare(text).length);
  }
});

function textsOf(text: string, options: SentenceOptions): string[] {
  return cutSentences(text, options).map(sentence => sentence.text);
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
