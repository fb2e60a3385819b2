import {expect, test} from 'vitest';
import {openSayReader} from '../../../src/jobs/say/spoken-text.js';
import {toPiperInt16} from '../../../src/jobs/say/to-piper-int16.js';

async function read(text: string, language: string, isAsWritten = false) {
  const notices: string[] = [];
  const reader = await openSayReader({language, region: null, isAsWritten, onNotice: notice => notices.push(notice)});
  return {text: reader(text), notices};
}

test('texts of our languages are read as phrases are, others and those wanted as written are not', async () => {
  expect((await read('Harga RM5.50', 'ms')).text).toBe('Harga lima ringgit lima puluh sen.');
  expect((await read('Harga RM5.50', 'ms', true)).text).toBe('Harga RM5.50');
  expect((await read('Es kostet 5,50 €.', 'de')).text).toBe('Es kostet 5,50 €.');
});

test('what cannot be read is spoken as it is written, with a notice', async () => {
  const {text, notices} = await read('Bonjour Москва', 'ms');
  expect(text).toBe('Bonjour Москва');
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/^Spoken as it is written: /);
});

test('samples become 16 bits as numpy makes them: times 32,767, the fraction cut off, beyond full scale cut', () => {
  expect([...toPiperInt16(Float32Array.of(0, 1, -1, 0.5, -0.5, 2, -2, 1 / 65_534))]).toEqual([
    0, 32_767, -32_767, 16_383, -16_383, 32_767, -32_767, 0,
  ]);
});
