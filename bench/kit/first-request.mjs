// How long a `generate` takes until it asks for speech, and what it used up to then.
import {startScriptedBackend} from '../../test/kit/scripted-backend/server.mjs';
import {startCli} from './cli.mjs';

/**
 * Starts `generate`, waits for its first request for speech, which is never answered, and stops it.
 * @param {string} output
 * @param {string} phrases
 */
export async function untilFirstRequest(output, phrases) {
  const began = performance.now();
  let tell;
  const asked = new Promise(resolve => (tell = resolve));
  const script = ({path}) => {
    if (path !== '/v1/audio/speech') return undefined;
    tell((performance.now() - began) / 1000);
    return {kind: 'black-hole'};
  };
  const backend = await startScriptedBackend({script});
  const run = startCli(generateArguments(output, phrases, backend.url), {exitCodes: [143]});
  // A run that fails ends without having asked.
  const firstRequestSeconds = await Promise.race([asked, run.ended.then(() => Number.NaN)]);
  await run.stop();
  const usage = await run.ended;
  await backend.close();
  return {...usage, firstRequestSeconds};
}

/** @param {string} output @param {string} phrases @param {string} backend */
export function generateArguments(output, phrases, backend) {
  const speaking = ['--voice', 'anwar.wav', '--language', 'ms', '--backend', backend];
  return ['generate', ...speaking, '--phrases', phrases, '--output', output, '--quiet'];
}
