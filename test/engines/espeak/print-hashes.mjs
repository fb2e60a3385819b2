// Speaks the orders of a file with the built engine, twice each, in an order of its own, under a clock of its own (which seeds
// eSpeak NG's noise), and prints a line an order: its number, its length and the SHA-256 of its samples. Run by repeatable.test.ts.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {synthesize} from '../../../dist/engines/espeak/worker.js';

const [, , file, way, clockMs] = process.argv;
Date.now = () => Number(clockMs);
const orders = JSON.parse(readFileSync(file, 'utf8'));
const numbers = [...orders.keys()];
if (way === 'backward') numbers.reverse();
if (way === 'odd ones first') numbers.sort((a, b) => (b % 2) - (a % 2) || a - b);
for (const number of [...numbers, ...numbers]) {
  const {samples} = await synthesize(orders[number]);
  console.log(number, samples.length, createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex'));
}
