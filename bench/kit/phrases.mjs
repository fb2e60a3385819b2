// As many different Malay sentences as a bench wants, of 56 characters each on the average: 4 s of speech.
import {once} from 'node:events';
import {createWriteStream} from 'node:fs';

const words = (
  'angin bapa cuaca datang empat gunung hujan ikan jalan kapal ladang makan nasi orang pagi rumah ' +
  'sawah teman ubat warna bunga cahaya dapur esok fikir garam hutan isteri jauh kawan lagu malam'
).split(' ');
const closing = 'di tepi sungai yang luas sekali';

/** The sentence of a number below 32⁴ = 1,048,576; another number is another sentence. @param {number} number */
export function sentence(number) {
  const four = [number >> 15, number >> 10, number >> 5, number].map(place => words[place & 31]);
  const text = `${four.join(' ')} ${closing}`;
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Writes a phrase file of the first `count` sentences. @param {string} path @param {number} count */
export async function writePhrases(path, count) {
  const file = createWriteStream(path);
  for (let from = 0; from < count; from += 10_000) {
    const some = Array.from({length: Math.min(10_000, count - from)}, (_none, index) => `${sentence(from + index)}\n`);
    if (!file.write(some.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
