// How fast texts are read and phonemized: the sentences of our own corpora, as they are and with numbers and signs among them.
import {openPhonemizer} from '../dist/engines/phonemes/open-phonemizer.js';
import {openTextReader, usualReading} from '../dist/jobs/phrases/text-reader.js';
import {corpora} from '../dist/text/corpora/corpora.js';
import {expandFrames} from '../dist/text/corpora/expand-frames.js';
import {report} from './kit/bars.mjs';

const sentences = 4000;
const dense = {
  ms: [
    'Jumpa pukul 3.30 ptg, tiket RM15.50, telefon 012-345 6789.',
    'Pada 31-12-2026 suhu 25°C, 80% lembap, 10kg beras RM32.',
  ],
  en: [
    'Meet me at 3:30 pm, tickets cost $15.50, call 555-0123.',
    'On 12/31/2026 it was 25°C, and 10 kg of rice cost £32.',
  ],
};

const read = await openTextReader(usualReading);
for (const [language, texts] of Object.entries(dense)) {
  const plain = expandFrames(corpora[language], sentences, 'bench').map(({text}) => text);
  const numbers = plain.map((_text, at) => texts[at % texts.length]);
  for (const [what, list] of [
    ['plain sentences', plain],
    ['full of numbers', numbers],
  ]) {
    for (const text of list.slice(0, 200)) read(text, language);
    const seconds = measure(() => {
      for (const text of list) read(text, language);
    });
    const megabytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    report(`${language}, ${what}: normalised`, megabytes / seconds, {unit: ' MB/s', digits: 2});
    report(`${language}, ${what}: normalised`, list.length / seconds, {unit: ' a second', digits: 0});
  }
  const phonemizer = await openPhonemizer({language, espeakVoice: language === 'en' ? 'en-us' : language});
  const began = performance.now();
  await phonemizer.phonemizeAll(plain);
  report(`${language}: phonemized, one thread`, (1000 * plain.length) / (performance.now() - began), {
    unit: ' sentences a second',
    digits: 0,
  });
  await phonemizer.close();
}

function measure(run) {
  const before = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}
