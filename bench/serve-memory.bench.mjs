// Whether the memory of our own server stays, over 10,000 requests beside 20 readers that take a kilobyte a second. Server and readers are
// processes of their own.
//
// Flat means: of what is resident from the 2,001st request on, the median of the last quarter is at most a tenth above that of the first.
import {Pool} from 'undici';
import {median, report} from './kit/bars.mjs';
import {sentence} from './kit/phrases.mjs';
import {download, speakerOf, startServer, startSlowReaders} from './kit/server.mjs';

const requests = 10_000;
const readers = 20;
const clients = 4;
const formats = ['wav', 'wav', 'wav', 'pcm', 'mp3'];
const voice = speakerOf.espeak;

const server = await startServer({engine: 'espeak', threads: 2});
const slow = await startSlowReaders({url: server.url, voice, readers});
const pool = new Pool(server.url, {connections: clients, pipelining: 1});
const seen = [];
let asked = 0;
const be = async () => {
  while (asked < requests) {
    asked += 1;
    const number = asked;
    await download(pool, {input: sentence(number), voice, language: 'ms', response_format: formats[number % 5]});
    if (number % 20 === 0) seen.push({number, mb: server.residentMb()});
  }
};
await Promise.all(Array.from({length: clients}, be));
const {answers, bytes} = await slow.stop();
await pool.close();
await server.stop();

const used = seen.filter(({number}) => number > requests / 5);
const quarter = Math.floor(used.length / 4);
const [first, last] = [used.slice(0, quarter), used.slice(-quarter)].map(part => median(part.map(({mb}) => mb)));
console.log(`${asked} requests, beside ${readers} slow readers, who began ${answers} answers and read ${bytes} bytes`);
report('resident, the first quarter after the warm-up', first, {unit: ' MB', digits: 0});
report('resident, the last quarter', last, {unit: ' MB', digits: 0});
report('last quarter ÷ first', last / first, {atMost: 1.1});
report('slope', 1000 * slopeOf(used), {unit: ' MB per 1,000 requests'});

/** Least squares. */
function slopeOf(points) {
  const mean = key => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  const [number, mb] = [mean('number'), mean('mb')];
  const both = points.reduce((sum, point) => sum + (point.number - number) * (point.mb - mb), 0);
  return both / points.reduce((sum, point) => sum + (point.number - number) ** 2, 0);
}
