// `say` against Piper's own Python, by turns, with the same voice, the same texts and no noise: warm (a voice that is open) and cold
// (a program that is started for one sentence). CHATTERPIPE_TEST_PYTHON is a Python with piper-tts, CHATTERPIPE_TEST_MODELS the folder
// of the models for tests.
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {openVoice} from '../dist/engines/piper/open-voice.js';
import {resolveManner} from '../dist/engines/piper/speech-manner.js';
import {median, report} from './kit/bars.mjs';
import {bin} from './kit/cli.mjs';
import {withFolder} from './kit/folder.mjs';
import {runShell} from './kit/shell.mjs';

const python = process.env.CHATTERPIPE_TEST_PYTHON ?? 'python3';
const models = process.env.CHATTERPIPE_TEST_MODELS;
const texts = [
  'The quick brown fox jumps over the lazy dog.',
  'Hello there, how are you today? I am fine, thank you for asking.',
  'We left the house before sunrise and drove along the coast until the road came to an end at a small harbour.',
  'Yes.',
];
const [warmTurns, coldTurns] = [7, 5];

const program = `
import sys, json, time
from piper import PiperVoice, SynthesisConfig
voice = PiperVoice.load(sys.argv[1])
still = SynthesisConfig(noise_scale=0, noise_w_scale=0)
for line in sys.stdin:
    texts = json.loads(line)
    began = time.perf_counter()
    samples = sum(len(c.audio_int16_bytes) // 2 for text in texts for c in voice.synthesize(text, still))
    print(json.dumps([time.perf_counter() - began, samples / voice.config.sample_rate]), flush=True)
`;

if (models === undefined) {
  console.log('CHATTERPIPE_TEST_MODELS names no folder: there is no voice to speak with.');
} else {
  const path = join(models, 'piper-joe', 'en_US-joe-medium.onnx');
  await warm(path);
  await withFolder(folder => cold(path, folder));
}

async function warm(path) {
  const child = spawn(python, ['-c', program, path], {stdio: ['pipe', 'pipe', 'ignore']});
  const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const inPython = async () => {
    child.stdin.write(`${JSON.stringify(texts)}\n`);
    return JSON.parse((await answers.next()).value);
  };
  const voice = await openVoice(path);
  const manner = resolveManner(voice.config, {noiseScale: 0, noiseWScale: 0});
  const inNode = async () => {
    const began = performance.now();
    let seconds = 0;
    for (const text of texts)
      for await (const {sound} of voice.speak(text, manner, 1)) seconds += sound.samples.length / sound.sampleRateHz;
    return [(performance.now() - began) / 1000, seconds];
  };
  await inNode();
  await inPython();
  const [ours, theirs] = [[], []];
  for (let turn = 0; turn < warmTurns; turn += 1) {
    ours.push(await inNode());
    theirs.push(await inPython());
  }
  await voice.close();
  child.stdin.end();
  const speed = runs => median(runs.map(([took, seconds]) => seconds / took));
  report('say, voice open, seconds of speech a second', speed(ours), {digits: 1});
  report('piper in Python, voice open', speed(theirs), {digits: 1});
  report('say ÷ piper, warm', speed(ours) / speed(theirs), {atLeast: 1});
}

function cold(path, folder) {
  const [ours, theirs] = [[], []];
  const [text] = texts;
  for (let turn = 0; turn < coldTurns; turn += 1) {
    ours.push(runShell(`'${process.execPath}' '${bin}' say -m '${path}' '${text}' -o '${folder}/node.wav' --quiet`));
    theirs.push(runShell(`'${python}' -m piper -m '${path}' -f '${folder}/python.wav' '${text}' 2>/dev/null`));
  }
  const each = (runs, what) => median(runs.map(run => run[what]));
  report('say, from the start of the program to its end', each(ours, 'seconds'), {unit: ' s'});
  report('piper in Python', each(theirs, 'seconds'), {unit: ' s'});
  report('piper ÷ say, cold', each(theirs, 'seconds') / each(ours, 'seconds'), {atLeast: 1});
  report('the same by CPU time', each(theirs, 'cpuSeconds') / each(ours, 'cpuSeconds'));
}
