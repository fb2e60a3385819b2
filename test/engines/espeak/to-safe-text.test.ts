import {describe, expect, test} from 'vitest';
import {mostCharacters, toSafeText} from '../../../src/engines/espeak/to-safe-text.js';

describe('toSafeText', () => {
  test('leaves plain text of many languages as it is', () => {
    for (const [text, language] of [
      ['Apa khabar? Semua baik.', 'ms'],
      ['It’s 5 o’clock — AT&T, R & D!', 'en'],
      ['你好，今天天气很好。', 'zh'],
      ['こんにちは、トーキョー。', 'ja'],
      ['می‌خواهم', 'fa'],
    ] as const) {
      expect(toSafeText(text, language)).toBe(text.replace('&T', '& T'));
    }
  });

  test.each([
    ['phonemes', '[[h@loU]] world', '[ [h@loU]] world'],
    ['nested brackets', '[[[a', '[ [ [a'],
    ['an SSML tag', '<break time="9s"/>hello', 'break time="9s"/ hello'],
    ['an entity', 'a&lt;b&#60;c', 'a& lt;b& #60;c'],
    ['a command character', 'a\u000150Pb\u0000c', 'a 50Pb c'],
    ['line breaks and directions', 'a\r\nb\u202ec\u2028d', 'a b c d'],
    ['half a surrogate pair', 'a\ud800b', 'a b'],
  ])('takes the meaning from %s', (_, text, safe) => {
    expect(toSafeText(text, 'en')).toBe(safe);
  });

  test('counts characters, not code units, and refuses one too many', () => {
    expect(toSafeText('𠮷'.repeat(mostCharacters), 'zh')).toHaveLength(2 * mostCharacters);
    expect(() => toSafeText('a'.repeat(1001), 'en')).toThrow(
      'The engine espeak cannot speak this text: it has 1001 characters, and 1000 are the most.',
    );
  });

  test('refuses what eSpeak NG would spell out in English, and says what to do', () => {
    const refusal = (text: string, language: string): unknown => {
      try {
        return toSafeText(text, language);
      } catch (error) {
        return {...(error as object), message: (error as Error).message};
      }
    };
    expect(refusal('今日は', 'ja')).toMatchObject({
      code: 'TEXT_REFUSED',
      message:
        'The engine espeak cannot speak this text: in "ja" it cannot read Chinese characters such as "今", only spell them in English.',
      hint: 'Write it in kana.',
    });
    expect(refusal('Saya suka 飯', 'ms')).toMatchObject({
      hint: 'Write it in letters of the language, or ask for zh or yue.',
    });
    expect(refusal('بسم', 'ms')).toMatchObject({code: 'TEXT_REFUSED'});
    expect(refusal('カナ', 'zh')).toMatchObject({code: 'TEXT_REFUSED'});
  });
});
