import {spawn} from 'node:child_process';
import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {hasProgram} from '../kit/programs.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {errorOf, postSpeech, speakerForm, startBackend} from './server.js';
import {tone} from './speakers/recordings.js';

const bin = fileURLToPath(new URL('../../bin/chatterpipe.cjs', import.meta.url));

const voices = [
  '../../etc/passwd',
  '/etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%252e%252e%252fetc%252fpasswd',
  '..\\..\\etc\\passwd',
  'tone-low.wav\0.txt',
  'leak.wav',
  'x'.repeat(300),
  './tone-low.wav',
  'TONE-LOW.WAV',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  '--help',
  '$(touch /tmp/owned)',
];

test('F1 a voice that is a path, a link, an address or an option is 404 with the body of any unknown voice', async () => {
  const {url} = await startBackend();
  const unknown = await errorOf(await postSpeech(url, {input: 'Hello', voice: 'nobody.wav'}));
  for (const voice of voices) {
    const response = await postSpeech(url, {input: 'Hello', voice});
    const error = await errorOf(response);
    expect([voice, response.status, error.code, error.type, error.param]).toEqual([
      voice,
      404,
      unknown.code,
      unknown.type,
      'voice',
    ]);
    expect(error.message).toMatch(
      /^There is no speaker ".*"; ids must match exactly\. (Did you mean|There are:) [a-z-]+\.wav/s,
    );
    expect(error.message.length).toBeLessThan(400);
  }
});

test('F1 an unknown voice takes as long as a path does: neither is looked for on the disk', async () => {
  const {url} = await startBackend();
  const take = async (voice: string): Promise<number> => {
    const begin = performance.now();
    await (await postSpeech(url, {input: 'Hello', voice})).text();
    return performance.now() - begin;
  };
  for (let n = 0; n < 41; n += 1) await take('warm-up.wav');
  const [unknowns, paths]: [number[], number[]] = [[], []];
  // In turns, so that what else the machine does falls on both.
  for (let n = 0; n < 61; n += 1) {
    unknowns.push(await take('aa/bb/etc/pass'));
    paths.push(await take('/etc/passwd/xx'));
  }
  const [unknown, path] = [unknowns, paths].map(times => times.sort((a, b) => a - b)[30]) as [number, number];
  expect(Math.max(unknown, path) / Math.min(unknown, path)).toBeLessThan(4);
});

/** Asks raw, for fetch would tidy up the path. */
function get(url: string, method: string, path: string): Promise<number | undefined> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    request({hostname, port, method, path}, response => {
      void text(response).then(() => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
}

test.skipIf(!hasProgram('strace'))(
  'F1 F2 F10 under strace: no path, name, address or playlist from a client is ever opened, looked at or connected to',
  async () => {
    const folder = await temporaryFolder();
    const trace = join(folder, 'trace');
    const data = join(folder, 'data');
    await mkdir(join(data, 'audios'), {recursive: true});
    await writeFile(join(folder, 'canary.txt'), 'x');
    await symlink(join(folder, 'canary.txt'), join(data, 'audios', 'leak.wav'));
    const argv = ['-f', '-qq', '-s', '400', '-o', trace, '-e', 'trace=%file,connect,execve'];
    const child = spawn('strace', [
      ...argv,
      process.execPath,
      bin,
      'serve',
      '--port',
      '0',
      '--engine',
      'tone',
      '--data',
      data,
    ]);
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = new Promise(resolve => child.once('close', resolve));
    const url = await new Promise<string>(resolve => {
      createInterface({input: child.stdout}).on('line', line => resolve(/http:\S+\d/.exec(line)?.[0] ?? ''));
    });
    const marker = 'planted-by-a-client';
    for (const voice of [...voices, `/tmp/${marker}.wav`, `../../${marker}`, `http://127.0.0.1:9/${marker}`]) {
      expect(
        (await postSpeech(url, {input: `read /etc/${marker}`, voice, reference: `file:///${marker}`})).status,
      ).toBe(404);
    }
    for (const path of [
      `/../../etc/${marker}`,
      `/%2e%2e/${marker}`,
      `/audios/${marker}`,
      `/api/speakers/..%2f${marker}`,
    ]) {
      expect(await get(url, 'GET', path)).toBe(404);
      expect(await get(url, 'DELETE', path)).toBe(404);
    }
    const playlist = `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile:///etc/${marker}\nhttp://127.0.0.1:9/${marker}\n`;
    const form = speakerForm(Buffer.from(playlist), {name: `../../${marker}`});
    expect((await fetch(`${url}/api/create_speaker`, {method: 'POST', body: form})).status).toBe(422);
    const good = speakerForm(tone(1), {name: `/etc/${marker}.ckpt`});
    good.set('audio_file', new Blob([new Uint8Array(tone(1))]), `../../${marker}.html`);
    const created = await fetch(`${url}/api/create_speaker`, {method: 'POST', body: good});
    const {id} = (await created.json()) as {id: string};
    expect(id).toMatch(/^etc-planted-by-a-client-ckpt-[0-9a-f]{8}\.wav$/);
    const server = Number(await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8'));
    process.kill(server, 'SIGTERM');
    await ended;
    const lines = (await readFile(trace, 'utf8')).split('\n');
    expect(lines.some(line => line.includes(join(data, 'audios')))).toBe(true);
    const own = new RegExp(
      `${join(data, '(audios|temp_audios|incoming)')}/(\\.tmp-[0-9a-f-]+-)?${id.replace('.', '\\.')}`,
    );
    const foreign = lines.filter(line => line.includes(marker) && !own.test(line));
    expect(foreign).toEqual([]);
    expect(lines.filter(line => /"\/etc\/passwd|canary\.txt"|"\/tmp\/owned/.test(line))).toEqual([]);
    expect(lines.filter(line => /connect\(.*sin6?_port/.test(line))).toEqual([]);
    // Nothing is started but the server itself.
    expect(lines.filter(line => /execve\(/.test(line) && !line.includes(bin))).toEqual([]);
  },
  60_000,
);

test('F7 a reference is a file that is sent: an address in its place is no recording, and nobody is asked', async () => {
  const {url} = await startBackend();
  for (const address of [
    'http://127.0.0.1:9/a.wav',
    'http://169.254.169.254/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://good\\@evil/',
    'file:///etc/passwd',
    'data:audio/wav;base64,UklGRg==',
  ]) {
    const form = new FormData();
    form.append('speaker_name', 'x');
    for (const field of ['audio_file', 'audio_url', 'url', 'reference']) form.append(field, address);
    const response = await fetch(`${url}/api/create_speaker`, {method: 'POST', body: form});
    expect([address, response.status, (await errorOf(response)).message]).toEqual([
      address,
      400,
      'The speaker was not made: the recording is missing: send it as the file "audio_file".',
    ]);
  }
});

test('F11 texts that look like options, shell or markup are words', async () => {
  const {url} = await startBackend();
  for (const input of ['-rf /', '--help me', '$(touch /tmp/owned) `id`', 'a\'b"c d', '<script>alert(1)</script>']) {
    expect([input, (await postSpeech(url, {input, voice: 'tone-low.wav'})).status]).toEqual([input, 200]);
  }
});
