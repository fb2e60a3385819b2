// What judging adds to a run whose backend is the bottleneck: from its first request to the end of the process, beside what the backend
// alone takes and beside the same run without it. Runs with and without take turns, so that both meet the same machine.
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {encodeWav} from '../dist/audio/encode-wav.js';
import {toInt16} from '../dist/audio/to-int16.js';
import {relativeRules} from '../dist/quality/verdict/relative-rules.js';
import {thresholdRules} from '../dist/quality/verdict/threshold-rules.js';
import {unusualRules} from '../dist/quality/verdict/unusual-rules.js';
import {startScriptedBackend} from '../test/kit/scripted-backend/server.mjs';
import {median, report} from './kit/bars.mjs';
import {runCli} from './kit/cli.mjs';
import {withFolder} from './kit/folder.mjs';
import {sentence, writePhrases} from './kit/phrases.mjs';
import {openEspeakVoices} from './truth/corpus/espeak-voices.mjs';

const withoutMeasures = pathToFileURL(join(import.meta.dirname, 'kit', 'no-measures.mjs')).href;
const nobodyListens = ['--asr', 'off', '--speaker-model', 'off', '--mos', 'off', '--vad', 'off'];
/** Judged, and never refused: all runs ask for as many takes. */
const limits = [...thresholdRules.map(({limit}) => limit), ...relativeRules.map(({spread}) => spread)];
const lenience = [...limits, ...unusualRules.map(({excess}) => excess), 'speakerSpread'].flatMap(name => [
  '--limit',
  `${name}=off`,
]);
const models = process.env.CHATTERPIPE_TEST_MODELS;

await withFolder(async folder => {
  await arithmetic(folder);
  if (models === undefined) console.log('no CHATTERPIPE_TEST_MODELS: recognition is not measured');
  else await recognition(folder);
});

/** 4 clips a second of 4 s: four requests at once, a second each. */
async function arithmetic(folder) {
  const [clips, workers, latencySeconds] = [121, 4, 1];
  const backend = await openBackend(() => ({kind: 'speech', latencyMs: 1000 * latencySeconds}));
  const options = [...(await asking(folder, clips, workers, backend.url)), ...nobodyListens];
  const runs = {measured: [], unmeasured: []};
  for (let round = 0; round < 5; round += 1) {
    runs.unmeasured.push(
      await backend.generate(clips, join(folder, `unmeasured ${round}`), options, {imports: [withoutMeasures]}),
    );
    runs.measured.push(await backend.generate(clips, join(folder, `measured ${round}`), options));
  }
  await backend.close();
  // The first is made alone.
  const ideal = latencySeconds * (1 + (clips - 1) / workers);
  const [measured, unmeasured] = [wallOf(runs.measured), wallOf(runs.unmeasured)];
  const shares = sharesOf(measured, unmeasured);
  console.log(`4 clips/s, ${clips} clips, ${ideal} s by the backend alone; five pairs: ${inPercent(shares)}`);
  report('arithmetic measures: share of the wall time', 100 * median(shares), {unit: ' %', atMost: 2});
  report('wall time without them ÷ by the backend alone', median(unmeasured) / ideal, {digits: 3});
  report('wall time with them ÷ by the backend alone', median(measured) / ideal, {digits: 3});
  const cpuMs = median(runs.measured.map(each => each.cpuMs)) - median(runs.unmeasured.map(each => each.cpuMs));
  report('CPU time of the measures a clip', cpuMs / clips, {unit: ' ms', digits: 1});
}

/** A clip every 4 s, as a slow graphics card makes them, spoken by eSpeak NG so that there is something to recognise. */
async function recognition(folder) {
  const [clips, latencySeconds] = [15, 4];
  const answers = await spokenAnswers(clips, 1000 * latencySeconds);
  const backend = await openBackend(({body}) => answers.get(body?.input));
  const options = await asking(folder, clips, 1, backend.url);
  const runs = {heard: [], unheard: []};
  for (let round = 0; round < 2; round += 1) {
    runs.unheard.push(await backend.generate(clips, join(folder, `unheard ${round}`), [...options, ...nobodyListens]));
    const how = {env: {CHATTERPIPE_MODELS: models}};
    runs.heard.push(await backend.generate(clips, join(folder, `heard ${round}`), options, how));
  }
  await backend.close();
  const ideal = clips * latencySeconds;
  const heard = wallOf(runs.heard);
  const shares = sharesOf(heard, wallOf(runs.unheard));
  console.log(`0.25 clips/s, ${clips} clips, ${ideal} s by the backend alone; two pairs: ${inPercent(shares)}`);
  report('VAD, recognition, speaker, DNSMOS: share of the wall time', 100 * median(shares), {unit: ' %'});
  report('wall time with them ÷ by the backend alone', median(heard) / ideal, {digits: 3});
}

async function asking(folder, clips, workers, url) {
  const phrases = join(folder, `${clips}.txt`);
  await writePhrases(phrases, clips);
  const speaker = ['--voice', 'anwar.wav', '--language', 'ms', '--retries', '0', ...lenience];
  return [...speaker, '--phrases', phrases, '--workers', String(workers), '--backend', url];
}

/** The scripted backend, and how long a generation takes from its first request for speech to its end. */
async function openBackend(answer) {
  const openedAt = performance.now();
  const backend = await startScriptedBackend({script: request => (isSpeech(request) ? answer(request) : undefined)});
  return {
    url: backend.url,
    async generate(clips, output, options, how) {
      backend.forget();
      const {cpuMs} = await runCli(['generate', '--output', output, '--quiet', ...options], how);
      const requests = backend.requests.filter(isSpeech);
      if (requests.length !== clips) throw new Error(`${clips} clips took ${requests.length} requests`);
      return {wallSeconds: (performance.now() - openedAt - requests[0].atMs) / 1000, cpuMs};
    },
    close: () => backend.close(),
  };
}

async function spokenAnswers(clips, latencyMs) {
  const say = await openEspeakVoices();
  return new Map(
    Array.from({length: clips}, (_none, number) => {
      const text = sentence(number);
      const {samples, sampleRateHz} = say({id: 'bench', pitchHz: 120, syllablesPerSecond: 5.5}, text, 'ms');
      const wav = Buffer.from(encodeWav(toInt16(samples).samples, sampleRateHz));
      return [text, {kind: 'body', contentType: 'audio/wav', base64: wav.toString('base64'), latencyMs}];
    }),
  );
}

function isSpeech({path}) {
  return path === '/v1/audio/speech';
}

function wallOf(runs) {
  return runs.map(({wallSeconds}) => wallSeconds);
}

function sharesOf(longer, shorter) {
  return longer.map((seconds, round) => 1 - shorter[round] / seconds);
}

function inPercent(shares) {
  return `${shares.map(share => (100 * share).toFixed(1)).join(', ')} %`;
}
