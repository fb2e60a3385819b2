// The sentences of the two halves, out of our own corpora: none is in both.
import {readFile} from 'node:fs/promises';
import {seededRandom} from '../../../dist/base/seeded-random.js';
import {expectedSpeechSeconds} from '../../../dist/quality/measures/expected-speech-seconds.js';

const shortestSeconds = 0.5;
const longestSeconds = 6.5;

/**
 * @param {string} language
 * @param {number} count how many for each half
 * @returns {Promise<{calibration: string[], 'held-out': string[]}>}
 */
export async function sentencesOf(language, count) {
  const url = new URL(`../../../dist/corpora/${language}.json`, import.meta.url);
  const entries = JSON.parse(await readFile(url, 'utf8'));
  const texts = entries.map(({spokenText, units}) => (language === 'ja' ? kanaOf(units) : spokenText));
  const random = seededRandom(`sentences ${language}`);
  const chosen = [...new Set(texts)]
    .filter(text => {
      const seconds = expectedSpeechSeconds(text, language);
      return seconds >= shortestSeconds && seconds <= longestSeconds;
    })
    .map(text => ({text, key: random()}))
    .sort((a, b) => a.key - b.key)
    .map(({text}) => text);
  return {calibration: chosen.slice(0, count), 'held-out': chosen.slice(count, 2 * count)};
}

/** eSpeak NG reads no kanji, so Japanese is asked for as its reading. */
function kanaOf(units) {
  return units
    .replaceAll('\t', '')
    .replaceAll('.', '。')
    .replaceAll(',', '、')
    .replaceAll('?', '？')
    .replaceAll('!', '！');
}
