// The scripted backend as a process of its own: node process.mjs '{"port":0,"latencyMs":20,"script":[…]}'
// Prints one line, {"url":…,"port":…}, when it listens; GET /__requests and /__stats tell what came; SIGTERM ends it.
import {startScriptedBackend} from './server.mjs';

const backend = await startScriptedBackend(JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write(`${JSON.stringify({url: backend.url, port: backend.port})}\n`);
process.once('SIGTERM', () => void backend.close().then(() => process.exit(0)));
