import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {readWavHeader} from '../../src/audio/wav/read-wav-header.js';
import {runCli, startCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {type TinyVoice, writeTinyVoice} from '../kit/tiny-voice.js';

/** Without dice, so that what is said can be compared. */
const still = ['--noise-scale', '0', '--noise-w-scale', '0'];

async function folderWithVoice(voice: TinyVoice = {}): Promise<string> {
  const folder = await temporaryFolder();
  writeTinyVoice(join(folder, 'v.onnx'), voice);
  return folder;
}

function wavIn(folder: string) {
  return readWavHeader(readFileSync(join(folder, 'out.wav')));
}

/** Writes a program that takes the place of a player: it keeps what it was called with and fed. */
function writePlayer(folder: string, name: string, ending = 'exit 0'): Record<string, string> {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "$@" > "${folder}/called.txt"\n/bin/cat > "${folder}/heard.raw"\n${ending}\n`);
  chmodSync(path, 0o755);
  return {PATH: folder};
}

describe('say', () => {
  test('writes a WAV at the voice’s own rate and says how fast it was', async () => {
    const cwd = await folderWithVoice();
    const {exitCode, stdout, stderr} = await runCli(['say', '-m', 'v.onnx', 'Apa khabar?', '-o', 'out.wav', ...still], {
      cwd,
    });
    expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
    expect(stderr).toMatch(/^out\.wav: 0\.\d s of speech in \d+\.\d s \(\d+\.\d times as fast as it is spoken\)\.\n$/);
    expect(wavIn(cwd)).toMatchObject({sampleRateHz: 22_050, channelCount: 1, bitsPerSample: 16, isLengthCertain: true});
  });

  test('--json tells each sentence with its ids, and the seed that gives the same speech again', async () => {
    const cwd = await folderWithVoice();
    const args = ['say', '-m', 'v.onnx', 'Apa khabar? Baik.', '-o', 'out.wav', '--json'];
    const {stdout} = await runCli(args, {cwd});
    const [first, second, said] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(first).toMatchObject({v: 1, event: 'sentence', text: 'Apa khabar?', unknown: {}});
    expect(first.phonemes.join('')).toBe('ˈapə xˈabar?');
    expect(first.ids.slice(0, 3)).toEqual([1, 0, 120]);
    expect(second.text).toBe('Baik.');
    expect(said).toMatchObject({event: 'said', voice: 'v.onnx', output: 'out.wav', sentences: 2, sampleRateHz: 22_050});
    await runCli([...args, '--seed', String(said.seed), '-o', 'again.wav'], {cwd});
    expect(readFileSync(join(cwd, 'again.wav'))).toEqual(readFileSync(join(cwd, 'out.wav')));
    await runCli([...args, '--seed', String(said.seed + 1), '-o', 'other.wav'], {cwd});
    expect(readFileSync(join(cwd, 'other.wav'))).not.toEqual(readFileSync(join(cwd, 'out.wav')));
  });

  test('numbers are read as in a dataset; with --raw the text is spoken as Piper would', async () => {
    const cwd = await folderWithVoice();
    const spoken = async (...more: string[]) => {
      const {stdout} = await runCli(['say', '-m', 'v.onnx', 'Harga RM5.50', '-o', 'out.wav', '--json', ...more], {cwd});
      return stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).text)
        .filter(text => text !== undefined);
    };
    expect(await spoken()).toEqual(['Harga lima ringgit lima puluh sen.']);
    expect(await spoken('--raw')).toEqual(['Harga RM5.50']);
  });

  test('each line of standard input is spoken, with the silence that is asked for between sentences', async () => {
    const cwd = await folderWithVoice();
    const {child, result} = startCli(
      ['say', '-m', 'v.onnx', '-', '-o', 'out.wav', '--json', '--sentence-silence', '0.5', ...still],
      {cwd},
    );
    child.stdin?.end('Apa khabar?\n\nSemua baik.\n');
    const events = (await result).stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(events.map(({text}) => text)).toEqual(['Apa khabar?', 'Semua baik.', undefined]);
    const [first, second, said] = events;
    expect(said.seconds).toBeCloseTo(first.seconds + second.seconds + 0.5, 3);
    expect(wavIn(cwd).frameCount).toBe(Math.round(said.seconds * 22_050));
  });

  test('-o - is a WAV on standard output, --output-raw the same samples without its header', async () => {
    const cwd = await folderWithVoice();
    const bytesOf = async (...more: string[]): Promise<Buffer> => {
      const {child, result} = startCli(['say', '-m', 'v.onnx', 'Apa khabar? Baik.', ...still, ...more], {cwd});
      const pieces: Buffer[] = [];
      child.stdout?.on('data', piece => pieces.push(piece));
      expect((await result).exitCode).toBe(0);
      return Buffer.concat(pieces);
    };
    const [wav, raw] = [await bytesOf('-o', '-'), await bytesOf('--output-raw')];
    expect(wav.subarray(44)).toEqual(raw);
    await runCli(['say', '-m', 'v.onnx', 'Apa khabar? Baik.', ...still, '-o', 'out.wav'], {cwd});
    expect(readFileSync(join(cwd, 'out.wav')).subarray(44)).toEqual(raw);
    expect(readWavHeader(wav)).toMatchObject({sampleRateHz: 22_050, isLengthCertain: false});
  });

  test('a reader that goes away in the middle ends nothing badly', async () => {
    const cwd = await folderWithVoice();
    const {child, result} = startCli(['say', '-m', 'v.onnx', 'Apa khabar? '.repeat(40), '--output-raw'], {cwd});
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect((await result).exitCode).toBe(0);
  });

  test.each([
    ['paplay', '--raw --format=s16le --channels=1 --rate=22050', 0],
    ['aplay', '-q -t raw -f S16_LE -c 1 -r 22050 -', 0],
    ['ffplay', '-nodisp -autoexit -loglevel error -f wav -i pipe:0', 44],
    ['play', '-q -t wav -', 44],
  ])('%s plays it, where it is the player that is there', async (name, call, headerBytes) => {
    const cwd = await folderWithVoice();
    const env = writePlayer(cwd, name);
    const {exitCode, stderr} = await runCli(
      ['say', '-m', 'v.onnx', 'Apa khabar?', ...still, '--play', '-o', 'out.wav'],
      {
        cwd,
        env,
      },
    );
    expect(exitCode, stderr).toBe(0);
    expect(readFileSync(join(cwd, 'called.txt'), 'utf8').trim()).toBe(call);
    expect(readFileSync(join(cwd, 'heard.raw')).subarray(headerBytes)).toEqual(
      readFileSync(join(cwd, 'out.wav')).subarray(44),
    );
  });

  test('afplay, which plays files only, gets one a sentence', async () => {
    const cwd = await folderWithVoice();
    const env = writePlayer(cwd, 'afplay');
    const keeping = `#!/bin/sh\n[ "$1" = -h ] || /bin/cat "$1" >> "${cwd}/played.wav"\n`;
    writeFileSync(join(cwd, 'afplay'), keeping);
    const {exitCode, stderr} = await runCli(
      ['say', '-m', 'v.onnx', 'Apa khabar? Baik.', ...still, '--play', '-o', 'out.wav'],
      {cwd, env},
    );
    expect(exitCode, stderr).toBe(0);
    const played = readFileSync(join(cwd, 'played.wav'));
    expect(played.length).toBe(readFileSync(join(cwd, 'out.wav')).length + 44);
  });

  test('Ctrl-C ends the player and writes nothing', async () => {
    const cwd = await folderWithVoice();
    const env = writePlayer(cwd, 'aplay');
    writeFileSync(join(cwd, 'aplay'), `#!/bin/sh\necho $$ > "${cwd}/player.pid"\nexec /bin/sleep 600\n`);
    const {child, result} = startCli(['say', '-m', 'v.onnx', 'Apa khabar? '.repeat(60), '--play', '-o', 'out.wav'], {
      cwd,
      env,
    });
    const pid = await vi.waitFor(() => Number(readFileSync(join(cwd, 'player.pid'), 'utf8') || Number.NaN), 30_000);
    child.kill('SIGINT');
    expect((await result).exitCode).toBe(130);
    expect(() => process.kill(pid, 0)).toThrow(expect.objectContaining({code: 'ESRCH'}));
    expect(existsSync(join(cwd, 'out.wav'))).toBe(false);
  });

  test('without a player, and with one that fails, it says what to do', async () => {
    const cwd = await folderWithVoice();
    const args = ['say', '-m', 'v.onnx', 'Apa khabar?'];
    const none = await runCli(args, {cwd, env: {PATH: cwd}});
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toBe(
      'chatterpipe: There is no program on this machine that plays sound.\n' +
        '  Install pulseaudio-utils, alsa-utils, ffmpeg or sox, or write a file: -o out.wav\n',
    );
    const failing = await runCli(args, {cwd, env: writePlayer(cwd, 'aplay', 'echo "no sound card" >&2; exit 3')});
    expect(failing.exitCode).toBe(4);
    expect(failing.stderr).toBe(
      'chatterpipe: The player aplay ended with exit code 3: no sound card\n  See whether it plays another file, or write one: -o out.wav\n',
    );
  });

  test('a phoneme that the voice does not know is told once, and left out', async () => {
    const cwd = await folderWithVoice({
      config: {phoneme_type: 'text', phoneme_id_map: {_: [0], '^': [1], $: [2], a: [3]}},
    });
    const {exitCode, stderr} = await runCli(['say', '-m', 'v.onnx', 'aba ab', '-o', 'out.wav'], {cwd});
    expect(exitCode).toBe(0);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'The voice has no id for the phoneme "b": it is left out.',
      'The voice has no id for the phoneme " ": it is left out.',
    ]);
  });

  test.each([
    [['say', '-m', 'none.onnx', 'a', '-o', 'out.wav'], 2, 'There is no voice none.onnx.'],
    [['say', '-m', 'v.onnx', '…', '-o', 'out.wav'], 4, 'Nothing was spoken: the text holds nothing that has a sound.'],
    [
      ['say', '-m', 'v.onnx', 'a', '-o', 'out.wav', '--length-scale', '0'],
      2,
      'The length scale must be a number from 0.05 to 10, not 0.',
    ],
    [['say', '-m', 'v.onnx', 'a', '-o', 'out.wav', '--speaker', '7'], 2, 'The voice has no speaker "7".'],
    [
      ['say', '-m', 'v.onnx', 'a', '-o', 'out.wav', '--sentence-silence', '61'],
      2,
      'The silence must be 0 to 60 seconds, not 61.',
    ],
    [['say', '-m', 'v.onnx', 'a', '-o', '-', '--json'], 2, 'Standard output cannot carry both sound and --json.'],
    [['say', '-m', 'v.onnx', 'a', '-o', 'nowhere/out.wav'], 13, undefined],
  ])('%j ends with %i and writes nothing', async (argv, wanted, message) => {
    const cwd = await folderWithVoice();
    const {exitCode, stderr, stdout} = await runCli(argv, {cwd});
    expect(exitCode, stderr).toBe(wanted);
    const first = argv.includes('--json') ? JSON.parse(stdout.split('\n')[0] ?? '').message : stderr.split('\n')[0];
    if (message !== undefined) expect(first).toBe(argv.includes('--json') ? message : `chatterpipe: ${message}`);
    expect(existsSync(join(cwd, 'out.wav'))).toBe(false);
  });
});
