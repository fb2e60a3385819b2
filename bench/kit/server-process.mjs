// Our own server as a process of its own. argv: one JSON object {engine, threads, ...options of createBackend}. Prints {"url"} when it listens.
import {createBackend} from '../../dist/backend/create-backend.js';
import {createEngine} from '../../dist/engines/create-engine.js';
import {createEspeakEngine} from '../../dist/engines/espeak/espeak-engine.js';

const {engine: name, threads, ...options} = JSON.parse(process.argv[2]);
const engine = name === 'espeak' ? createEspeakEngine({threads}) : await createEngine(name);
const backend = await createBackend({...options, engine});
console.log(JSON.stringify({url: backend.url}));
process.once('SIGTERM', () => backend.close());
