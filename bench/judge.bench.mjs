// Judging a dataset again from what was measured: 10,000 clips, without opening one.
import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {judgeDataset} from '../dist/jobs/judge/judge-dataset.js';
import {report} from './kit/bars.mjs';
import {withFolder} from './kit/folder.mjs';

const clips = 10_000;
const clip = Buffer.from('a clip that nobody opens');
const clipSha256 = createHash('sha256').update(clip).digest('hex');

await withFolder(async folder => {
  const output = join(folder, 'dataset');
  await makeDataset(output);
  const first = await timed(() => judgeDataset(output, {limits: 'default'}));
  report(`judge ${clips} clips`, first.seconds, {unit: ' s', atMost: 2});
  const strict = await timed(() => judgeDataset(output, {limits: 'strict'}));
  report(`judge by stricter limits: ${strict.result.changed.length} clips change folders`, strict.seconds, {
    unit: ' s',
  });
  const back = await timed(() => judgeDataset(output, {limits: 'default'}));
  report(`and back: ${back.result.changed.length} clips`, back.seconds, {unit: ' s'});
});

async function timed(work) {
  const begin = performance.now();
  const result = await work();
  return {result, seconds: (performance.now() - begin) / 1000};
}

async function makeDataset(output) {
  for (const name of ['wavs', 'takes', 'rejected']) await mkdir(join(output, name), {recursive: true});
  const voice = {model: 'chatterbox-tts', speed: 1};
  const processing = {loudnessLufs: -23, truePeakCeilingDbtp: -1, longestPauseMs: 700, notchHz: null};
  const fingerprint = {sampleRateHz: 22_050, audioChain: 2, processing, baseSeed: 1, voice};
  const journal = [JSON.stringify({v: 1, type: 'generation', at: '2026-11-26T08:00:00.000Z', fingerprint})];
  const measured = [];
  for (let n = 1; n <= clips; n += 1) {
    const key = createHash('sha256').update(`clip ${n}`).digest('hex').slice(0, 32);
    journal.push(
      JSON.stringify({
        v: 1,
        type: 'number',
        key,
        n,
        text: `Ayat nombor ${n} untuk dinilai sekali lagi.`,
        language: 'ms',
      }),
      JSON.stringify({v: 1, type: 'take', key, take: 0, seed: n, sha256: clipSha256, format: 'wav'}),
      JSON.stringify({v: 1, type: 'verdict', key, verdict: 'kept', reasons: [], take: 0, sha256: clipSha256}),
    );
    measured.push(JSON.stringify(measurementOf(key, n)));
    await writeFile(join(output, 'wavs', `voice_${String(n).padStart(5, '0')}.wav`), clip);
  }
  await writeFile(join(output, 'clips.jsonl'), `${journal.join('\n')}\n`);
  await writeFile(join(output, 'measurements.jsonl'), `${measured.join('\n')}\n`);
  const at = '2026-11-26T08:00:00.000Z';
  const nobody = {file: null, sha256: null, at: null};
  await writeFile(
    join(output, 'dataset.json'),
    JSON.stringify({
      format: 1,
      name: 'bench',
      madeBy: 'bench',
      createdAt: at,
      updatedAt: at,
      language: 'ms',
      quality: 'medium',
      speaker: {id: 'anwar.wav', name: null, recording: null, referenceSha256: null},
      consent: {statement: 'not stated', ...nobody},
      backend: {address: 'http://localhost:9090', identity: null},
      fingerprint,
      phrases: {count: null, choiceSeed: 1, files: [], isNumbered: true},
      counts: {},
    }),
  );
}

/** A clip with all measures, models included; one in fifty is noisy, and one in two hundred is high. */
function measurementOf(key, n) {
  return {v: 1, key, take: 0, clip: clipSha256, ...soundOf(n), ...heardOf(n), edits: []};
}

function soundOf(n) {
  return {
    durationSeconds: 3 + (n % 100) / 50,
    peakDbfs: -3.2,
    rmsDbfs: -22.5,
    silentShare: 0.21,
    takeSeconds: 4,
    takeSampleRateHz: 24_000,
    takeChannelCount: 1,
    takePeakDbfs: -4.1,
    clippedShare: 0,
    longestFlatTopSamples: 1,
    nonFiniteSampleCount: 0,
    overRangeSampleCount: 0,
    takeOffset: 0.0001,
    expectedSpeechSeconds: 3,
    charactersPerSecond: 12.5,
    isTakeLengthCertain: true,
    language: 'ms',
    loudnessLufs: -23,
    truePeakDbtp: -3.1,
    noiseFloorDbfs: -58 + (n % 7),
    snrDb: n % 50 === 0 ? 18 : 38 + (n % 9),
    wadaSnrDb: 40,
    bandwidthHz: 10_500,
    activeSeconds: 2.9,
    articulationRate: 12 + (n % 30) / 10,
    longestPauseSeconds: 0.3,
    takeStartDb: -60,
    takeEndDb: -60,
    longestHoleMs: 0,
    levelVariation: 0.6,
    crestFactor: 6,
    zeroCrossingRate: 0.1,
    toneProminenceDb: 1,
    toneHz: 4900,
    humProminenceDb: 3,
    levelStepDb: 2,
    burstDb: -20,
    spectralHoleShare: 0.02,
    repeatSimilarity: 0.7,
    repeatSeconds: 0.4,
    pitchHz: n % 200 === 0 ? 240 : 118 + (n % 11),
    pitchSpreadSemitones: 3,
    voicedShare: 0.7,
  };
}

function heardOf(n) {
  const embedding = Buffer.from(Int8Array.from({length: 256}, (_, at) => ((at * 7919 + n) % 41) + (at % 3) * 20));
  return {
    models: {
      speech: 'silero-vad@1',
      recognition: 'whisper-base@1',
      forced: 'whisper-base@1',
      speaker: 'ge2e@1',
      mos: 'dnsmos@1',
    },
    vadSpeechSeconds: 2.8,
    vadLongestPauseSeconds: 0.3,
    vadSnrDb: 40,
    transcript: `Ayat nombor ${n} untuk dinilai sekali lagi.`,
    characterErrorRate: 0.02,
    phonemeErrorRate: 0.03,
    longestWrongRun: 0,
    firstWordRight: 1,
    lastWordRight: 1,
    repeatedWordShare: 0,
    languageProbability: 0.9,
    trailingSpeechSeconds: 0,
    forcedMeanLogProb: -0.3 - (n % 13) / 100,
    forcedLowestLogProb: -2.2,
    forcedLowestWord: 'dinilai',
    forcedEndLogProb: -0.01,
    speakerCosine: 0.82,
    speakerEmbedding: embedding.toString('base64'),
    dnsmosOverall: 3.2,
    dnsmosSignal: 3.5,
    dnsmosBackground: 4,
  };
}
