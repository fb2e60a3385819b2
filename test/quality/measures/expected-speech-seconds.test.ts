import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {defaultClipSettings} from '../../../src/audio/clip-settings.js';
import {decodeAudio} from '../../../src/audio/decode-audio.js';
import {makeClip} from '../../../src/audio/make-clip.js';
import {charactersPerSecond} from '../../../src/quality/measures/characters-per-second.js';
import {expectedSpeechSeconds} from '../../../src/quality/measures/expected-speech-seconds.js';
import {hasProgram} from '../../kit/programs.js';

describe('expectedSpeechSeconds', () => {
  test.each([
    ['Apa khabar?', 'ms', 9 / 13.1],
    ['Apa khabar?', 'ms-en', 9 / 13.1],
    ['Good day!', 'en', 7 / 15.8],
    ['Dobrý den', 'cs', 8 / 14],
    ['你好，世界', 'zh', 4 / 4],
    ['こんにちは', 'ja', 5 / 8],
    ['コーヒー', 'ja', 4 / 8],
    ['日本です', 'ja', 2 / 4 + 2 / 8],
    ['안녕하세요', 'ko', 5 / 6],
    ['शब्द', 'hi', 3 / 7.5],
    ['مرحبا', 'ar', 5 / 10],
    ['我用 computer', 'zh-en', 2 / 4 + 8 / 14],
    ['1,000,000', 'en', 0.4],
    ['375', 'en', 1.2],
    ['', 'en', 0],
    ['… ?!', 'en', 0],
  ])('%s (%s)', (text, language, seconds) => {
    expect(expectedSpeechSeconds(text, language)).toBeCloseTo(seconds, 10);
  });

  test.skipIf(!hasProgram('espeak-ng')).each([
    ['ms', 'Adik sedang membaca buku di bawah pokok kerana hari ini cuaca sangat baik.'],
    ['en', 'The child reads a book under the tree because the weather is very good today.'],
    ['ko', '오늘은 날씨가 좋아서 아이가 나무 아래에서 책을 읽고 있습니다.'],
    ['hi', 'आज मौसम बहुत अच्छा है इसलिए बच्चा पेड़ के नीचे किताब पढ़ रहा है।'],
    ['ar', 'يقرأ الطفل كتابا تحت الشجرة لأن الطقس جميل جدا اليوم.'],
    ['th', 'วันนี้อากาศดีมาก เด็กอ่านหนังสืออยู่ใต้ต้นไม้'],
  ])('is within a third of what eSpeak NG takes for %s', async (language, text) => {
    const {pcm} = await decodeAudio(execFileSync('espeak-ng', ['-v', language, '--stdout', text]));
    const clip = makeClip(pcm, {sampleRateHz: 22_050, ...defaultClipSettings});
    const ratio = clip.samples.length / 22_050 / expectedSpeechSeconds(text, language);
    expect(ratio).toBeGreaterThan(2 / 3);
    expect(ratio).toBeLessThan(4 / 3);
  });
});

describe('charactersPerSecond', () => {
  test('counts letters and digits', () => expect(charactersPerSecond('Ya, 12!', 2)).toBe(2));
  test('is 0 for no speech', () => expect(charactersPerSecond('Ya', 0)).toBe(0));
});
