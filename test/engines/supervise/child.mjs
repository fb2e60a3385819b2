// A program that hums when it is told to, and breaks in the way that a line asks for.
import {createInterface} from 'node:readline';

const startsBroken = process.argv[2] === 'broken';
let isPoisoned = startsBroken;
createInterface({input: process.stdin}).on('line', line => {
  const {number, text} = JSON.parse(line);
  const answer = value => process.stdout.write(`${JSON.stringify({number, ...value})}\n`);
  if (text === 'crash') process.exit(139);
  if (text === 'hang') for (;;) Math.sqrt(2);
  if (text === 'assert') isPoisoned = true;
  if (isPoisoned) answer({error: 'CUDA error: device-side assert triggered'});
  else if (text === 'unspeakable') answer({error: 'this text is too odd'});
  else if (text === 'slow') setTimeout(() => answer({pid: process.pid}), 300);
  else answer({pid: process.pid});
});
