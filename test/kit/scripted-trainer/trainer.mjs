// Speaks the protocol of python/piper_trainer.py without training: `trainer.mjs SCRIPT LAUNCHER MODE REQUEST`.
import {createHash} from 'node:crypto';
import {appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const [told, , mode, requestPath] = process.argv.slice(2);
const script = JSON.parse(told);
const emit = (event, fields = {}) => process.stdout.write(`${JSON.stringify({event, ...fields})}\n`);
const good = {python: '3.11.7', 'piper-tts': '1.8.0', torch: '2.13.0+cpu', lightning: '2.6.6'};
// As a Python that doctor asks with `-I -c CODE PACKAGE...` for the versions of its packages.
if (mode === '-c') {
  process.stdout.write(JSON.stringify({...good, ...script.versions}));
  process.exit(0);
}
const request = JSON.parse(readFileSync(requestPath, 'utf8'));

let stop;
if (script.isStubborn) process.on('SIGTERM', () => {});
else
  process.on('SIGTERM', () => {
    stop = 'SIGTERM';
    emit('stopping', {signal: stop});
  });
// The lifeline: its end means that the parent is gone.
process.stdin.on('end', () => process.exit(1));
process.stdin.resume();

function fail(kind, message) {
  emit('failed', {kind, message});
  process.exit(1);
}

function check() {
  emit('versions', {...good, ...script.versions});
  if (script.gpu) emit('gpu', {name: 'Scripted GPU', free_bytes: script.gpu.free, total_bytes: script.gpu.total});
  if (request.metadata_csv !== undefined) {
    const rows = readFileSync(request.metadata_csv, 'utf8').split('\n').filter(Boolean).length;
    emit('checked', {rows, utterances: rows, missing: [], more_ids_than_frames: []});
  }
  emit('done');
}

function save(epoch, step, losses, isWholeEpoch) {
  mkdirSync(request.checkpoints_dir, {recursive: true});
  const name = isWholeEpoch ? `epoch-${String(epoch).padStart(5, '0')}` : `step-${String(step).padStart(8, '0')}`;
  const bytes = JSON.stringify({epoch, step, batch: request.batch_size});
  const facts = {
    epoch,
    step,
    isWholeEpoch,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    losses,
  };
  const path = join(request.checkpoints_dir, `${name}.ckpt`);
  writeFileSync(`${path}.tmp`, bytes);
  renameSync(`${path}.tmp`, path);
  writeFileSync(path.replace('.ckpt', '.json'), JSON.stringify(facts));
  emit('checkpoint', {path, ...facts});
  return path;
}

const happenings = {
  'exit 1': () => {
    process.stderr.write('Traceback (most recent call last):\nRuntimeError: something broke\n');
    process.exit(1);
  },
  'exit 137': () => process.kill(process.pid, 'SIGKILL'),
  segfault: () => process.kill(process.pid, 'SIGSEGV'),
  async flood() {
    const line = `${'x'.repeat(99)}\n`.repeat(10_000);
    for (let megabyte = 0; megabyte < 100; megabyte += 1) {
      if (!process.stdout.write(line)) await new Promise(resolve => process.stdout.once('drain', resolve));
    }
    process.exit(1);
  },
  silence: () => sleep(600_000),
  'close stdout': async () => {
    process.stdout.destroy();
    await sleep(600_000);
  },
  nan: () => fail('nan', 'The loss loss_g is not a number any more, at step 4.'),
  disk: () => fail('disk', 'The checkpoint epoch-00002.ckpt cannot be written: [Errno 28] No space left on device'),
  warning: () => emit('warning', {message: 'Missing audio file: wavs/x.wav'}),
};

async function train() {
  const begun = request.resume === null ? {epoch: 0, step: 0} : JSON.parse(readFileSync(request.resume, 'utf8'));
  if (script.largestBatch !== undefined && request.batch_size > script.largestBatch) {
    fail('memory', 'CUDA out of memory.');
  }
  // As Piper does, before anything is learned.
  const [voice] = script.voices;
  const ofVoice = voice === undefined ? {} : JSON.parse(readFileSync(`${voice}.json`, 'utf8'));
  const config = {...ofVoice, audio: {sample_rate: request.sample_rate}, phoneme_type: 'espeak'};
  writeFileSync(request.config_path, JSON.stringify(config));
  writeFileSync(`${request.config_path}.pid`, String(process.pid));
  emit('ready', {aligner: 'supplied', device: request.device});
  if (request.base !== null && request.resume === null) emit('base', {copied: 712, skipped: 0});
  const utterances = script.utterances ?? request.utterances;
  let {epoch, step} = begun;
  emit('loaded', {utterances, train: utterances, validation: 0, steps_per_epoch: 2, epoch, step});
  if (utterances !== request.utterances) {
    fail('utterances', `Piper loads ${utterances} utterances, but metadata.csv should give ${request.utterances}.`);
  }
  while (epoch < request.epochs) {
    await sleep(script.epochMs ?? 1);
    const losses = {loss_g: 100 / (epoch + 1), train_mel: 3 / (epoch + 1)};
    step += 2;
    emit('step', {epoch, step, losses, seconds_per_step: 0.5, own_share: 0.001, gpu_bytes: null});
    if (stop !== undefined) {
      emit('stopped', {checkpoint: save(epoch, step - 1, losses, false), epoch, step: step - 1});
      process.exit(0);
    }
    epoch += 1;
    const measured = script.validation?.[epoch - 1];
    const all = measured === undefined ? losses : {...losses, val_mel: measured};
    emit('epoch', {epoch, step, losses: all});
    if (epoch % request.checkpoint_epochs === 0 || epoch >= request.epochs) {
      const path = save(epoch, step, all, true);
      const isWaiting = script.waitsForAuditions === true || (script.waitsForAuditions === 'first' && epoch === 1);
      while (isWaiting && !isAuditioned(path) && stop === undefined) await sleep(20);
    }
    if (epoch - begun.epoch === script.afterEpoch) await happenings[script.happens]();
  }
  emit('cost', {own_share: 0.001, batches: step});
  emit('done', {epoch, step});
}

function isAuditioned(path) {
  const {sha256} = JSON.parse(readFileSync(path.replace('.ckpt', '.json'), 'utf8'));
  const card = JSON.parse(readFileSync(join(request.checkpoints_dir, '..', 'run.json'), 'utf8'));
  return card.auditions[sha256] !== undefined;
}

async function exportVoice() {
  const {epoch} = JSON.parse(readFileSync(request.checkpoint, 'utf8'));
  appendFileSync(
    `${request.config_path}.exports`,
    `${JSON.stringify({epoch, output: request.output, pid: process.pid})}\n`,
  );
  writeFileSync(request.output, 'half a mod');
  if (script.exportMs !== undefined) await sleep(script.exportMs);
  if (script.slowExports?.includes(epoch)) await sleep(600_000);
  if (script.lacksExporter) fail('environment', "No module named 'onnx'");
  if (script.failingExports?.includes(epoch)) fail('error', 'GuardOnDataDependentSymNode: cannot be traced');
  if (script.export === 'dies') process.kill(process.pid, 'SIGKILL');
  const voice = script.voices[Math.min(epoch, script.voices.length) - 1];
  writeFileSync(request.output, readFileSync(voice ?? request.checkpoint));
  emit('exported', {size_bytes: statSync(request.output).size, sha256: 'ab'.repeat(32)});
  if (request.sentence === null) {
    emit('done');
    return;
  }
  if (script.export === 'mute') fail('mute', `The exported voice says nothing for: ${request.sentence}`);
  emit('spoke', {samples: 22_050, sample_rate: 22_050, rms: 0.1, seconds: 0.1});
  emit('done');
}

await {check, train, export: exportVoice}[mode]();
process.exit(0);
