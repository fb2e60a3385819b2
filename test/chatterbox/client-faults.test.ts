import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ChatterboxClient} from '../../src/chatterbox/client.js';
import {type Action, type ScriptedBackend, startScriptedBackend} from '../kit/scripted-backend.js';
import {failureOf, speechRequest} from './requests.js';

let backend: ScriptedBackend;
let client: ChatterboxClient;

beforeAll(async () => {
  backend = await startScriptedBackend();
  client = new ChatterboxClient({
    baseUrl: backend.url,
    timeoutMs: 400,
    bodyIdleTimeoutMs: 300,
    totalTimeoutMs: 900,
    token: 'sekrit-token',
    answerLimitBytes: 2_000_000,
  });
});

afterAll(async () => {
  await client.close();
  await backend.close();
});

/** The failure as `CODE retry scope: message | hint`, with URL for the address of the route. */
async function failureFor(answer: Action): Promise<string> {
  backend.setScript([{answer}]);
  const error = await failureOf(client.speech(speechRequest()));
  const shown = `${error.code} ${error.retry} ${error.scope}: ${error.message} | ${error.hint}`;
  return shown.replaceAll(`${backend.url}/v1/audio/speech`, 'URL');
}

const log = 'Look into the log of the server, and at proxies between here and there that cut long answers.';
const crashed = 'Look into the log of the server: it may have crashed or been restarted.';
const again = 'If this happens again, look into the log of the server, and at proxies between here and there.';
const moreTime = 'Give long texts more time with --timeout, and lower --workers if the server is overloaded.';
const address = 'Check host, port and http:// or https:// of the address.';
const protocol = 'Check that the address is that of a ChatterBox server.';
const status = (code: number, json?: unknown, headers = {}): Action => ({kind: 'status', status: code, json, headers});
const page: Action = {kind: 'body', text: '<!doctype html><title>Sign in &amp; go</title>', contentType: 'text/html'};

describe('a broken transfer names its phase, and is never speech', () => {
  test.each<[string, Action, string]>([
    [
      'B10 RST before headers',
      {kind: 'reset', when: 'before-headers'},
      `BACKEND_UNREACHABLE later phrase: POST URL failed: the connection was closed before an answer began (ECONNRESET, phase headers). | ${crashed}`,
    ],
    [
      'B10 FIN before headers',
      {kind: 'close', when: 'before-headers'},
      `BACKEND_UNREACHABLE later phrase: POST URL failed: the connection was closed before an answer began (UND_ERR_SOCKET, phase headers). | ${crashed}`,
    ],
    [
      'B10 RST after headers',
      {kind: 'reset', when: 'after-headers'},
      `BACKEND_BAD_AUDIO counted phrase: POST URL failed: the connection was closed in the middle of the answer (ECONNRESET, phase body, status 200, audio/wav). | ${log}`,
    ],
    [
      'B10 RST in the body',
      {kind: 'reset', when: 'mid-body'},
      `BACKEND_BAD_AUDIO counted phrase: POST URL failed: the connection was closed in the middle of the answer (ECONNRESET, phase body, status 200, audio/wav). | ${log}`,
    ],
    [
      'B10 black hole',
      {kind: 'black-hole'},
      `BACKEND_TIMEOUT counted phrase: POST URL failed: no answer began within 0.4 s (time limit of phase headers). | ${moreTime}`,
    ],
    [
      'B12 a drip is cut by the total limit',
      {kind: 'drip', everyMs: 60},
      `BACKEND_TIMEOUT counted phrase: POST URL failed: the answer was not whole after 0.9 s (total time limit, phase body). | ${moreTime}`,
    ],
    [
      'B12 a stall is cut by the idle limit',
      {kind: 'drip', bytes: 100, everyMs: 5_000},
      `BACKEND_TIMEOUT counted phrase: POST URL failed: the answer began and then nothing more came for 0.3 s (time limit of phase body). | ${moreTime}`,
    ],
    [
      'B13 Content-Length too big',
      {kind: 'wrong-length', byBytes: 100},
      `BACKEND_BAD_AUDIO counted phrase: POST URL failed: the connection was closed in the middle of the answer (UND_ERR_SOCKET, phase body, status 200, audio/wav). | ${log}`,
    ],
    [
      'B13 Content-Length too small',
      {kind: 'wrong-length', byBytes: -1_000},
      `BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with a broken WAV of 77902 bytes: it is cut: 78858 bytes of samples promised, 77858 there. | ${again}`,
    ],
    [
      'B13 cut chunk',
      {kind: 'close', when: 'mid-body', isChunked: true},
      `BACKEND_BAD_AUDIO counted phrase: POST URL failed: the connection was closed in the middle of the answer (UND_ERR_SOCKET, phase body, status 200, audio/wav). | ${log}`,
    ],
    [
      'B13 no length, early FIN',
      {kind: 'close-delimited', fraction: 0.5},
      `BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with a broken WAV of 39451 bytes: it is cut: 78858 bytes of samples promised, 39407 there. | ${again}`,
    ],
    [
      'B13 a WAV cut by the server itself',
      {kind: 'speech', wav: 'truncated'},
      `BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with a broken WAV of 47358 bytes: it is cut: 78858 bytes of samples promised, 47314 there. | ${again}`,
    ],
    [
      'B13 eight bytes of a WAV',
      {kind: 'body', text: 'RIFF1234', contentType: 'audio/wav'},
      `BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with a broken WAV of 8 bytes: only 8 bytes of it are there. | ${again}`,
    ],
    [
      'B20 gzip that breaks off',
      {kind: 'gzip', isBroken: true},
      `BACKEND_BAD_AUDIO counted phrase: POST URL failed: the answer broke in the middle (Z_BUF_ERROR: unexpected end of file, phase body, status 200, audio/wav). | ${log}`,
    ],
    [
      'B20 not HTTP',
      {kind: 'raw', bytes: 'SSH-2.0-OpenSSH_9\r\n'},
      `BACKEND_NOT_CHATTERBOX counted phrase: POST URL failed: what answered does not speak HTTP as expected (Response does not match the HTTP/1.1 protocol (Expected HTTP/, RTSP/ or ICE/), phase headers). | ${address}`,
    ],
    [
      'B20 a header of 20 kB',
      {kind: 'raw', bytes: `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`},
      `BACKEND_NOT_CHATTERBOX counted phrase: POST URL failed: what answered does not speak HTTP as expected (UND_ERR_HEADERS_OVERFLOW: Headers Overflow Error, phase headers). | ${address}`,
    ],
    [
      'B20 two Content-Lengths',
      {kind: 'raw', bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'},
      `BACKEND_NOT_CHATTERBOX counted phrase: POST URL failed: what answered does not speak HTTP as expected (UND_ERR_RES_CONTENT_LENGTH_MISMATCH: Response body length does not match content-length header, phase headers). | ${address}`,
    ],
    [
      'B16 100 out of place',
      {kind: 'raw', bytes: 'HTTP/1.1 100 Continue\r\n\r\n'},
      `BACKEND_NOT_CHATTERBOX counted phrase: POST URL failed: what answered does not speak HTTP as expected (UND_ERR_SOCKET: bad response, phase headers). | ${address}`,
    ],
    [
      'B21 endless sound',
      {kind: 'endless', wav: 'placeholder-0'},
      'BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with more than 2000000 bytes of sound for one text. | The server does not find the end of this text; restart it if this happens with every text.',
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await failureFor(answer)).toBe(expected);
  });
});

describe('status 200 is not believed', () => {
  const wrongPort = 'This is the port of another program, or a login page: check the address.';
  const seeLog = 'If this happens again, look into the log of the server.';
  test.each<[string, Action, string]>([
    [
      'B14 a page',
      page,
      `BACKEND_NOT_CHATTERBOX never run: POST URL was answered 200, but with an HTML page titled "Sign in & go". | ${wrongPort}`,
    ],
    [
      'B14 a page labelled as sound',
      {...page, contentType: 'audio/wav'},
      `BACKEND_NOT_CHATTERBOX never run: POST URL was answered 200, but with an HTML page titled "Sign in & go". | ${wrongPort}`,
    ],
    [
      'B15 an error as JSON',
      {
        kind: 'body',
        json: {error: {message: 'CUDA error', type: 'x', param: null, code: null}},
        contentType: 'application/json',
      },
      `BACKEND_FAILED counted phrase: POST URL was answered 200, but with JSON in place of audio: "CUDA error". | ${seeLog}`,
    ],
    [
      'B15 sound inside JSON',
      {kind: 'body', json: 'base64-audio', contentType: 'application/json'},
      'BACKEND_NOT_CHATTERBOX never run: POST URL was answered 200, but with JSON that holds the audio as text in its field "audio". | The protocol wants the bytes of a WAV file: set the server so, or use another.',
    ],
    [
      'an empty body',
      {kind: 'body', text: ''},
      'BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with an empty body. | The normalisation of the server may have left nothing of this text; see its log.',
    ],
    [
      'text labelled as sound',
      {kind: 'body', text: 'hello world this is', contentType: 'audio/wav'},
      `BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with 19 bytes as audio/wav that are no audio (they begin with "hello world"). | ${seeLog}`,
    ],
    [
      'a picture',
      {kind: 'body', base64: 'iVBORw0KGgoAAAANSUhEUg=='},
      `BACKEND_BAD_AUDIO counted phrase: POST URL was answered 200, but with 16 bytes without a content type that are no audio (they begin with 89504e470d0a1a0a0000000d). | ${seeLog}`,
    ],
    [
      'FLAC',
      {kind: 'body', base64: Buffer.from('fLaC\0\0\0\u0022xxxxxxxxxx', 'latin1').toString('base64')},
      'BACKEND_BAD_AUDIO never run: POST URL was answered 200, but with a FLAC, 18 bytes. | Set the server to send WAV files of 16-bit PCM; chatterpipe asks for response_format "wav".',
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await failureFor(answer)).toBe(expected);
  });
});

describe('each status has its own message', () => {
  const token = 'Give the token of the backend in CHATTERBOX_TOKEN, and check that it may be used for this.';
  const text = 'Change this text, or leave it out: the server will not speak it as it is.';
  const wait = 'Wait, or ask for less at once with --workers and --delay.';
  const route = 'Check host and port, and give the address without /v1 or /api at its end: http://localhost:9090.';
  const noSpeech = 'A ChatterBox server answers 200 with audio: check the address.';
  const html413 = '<html><head><title>413 Request Entity Too Large</title></head></html>';
  test.each<[string, Action, string]>([
    ['B16 204', status(204), `BACKEND_NOT_CHATTERBOX never run: POST URL was answered 204. | ${noSpeech}`],
    [
      'B16 206',
      {kind: 'status', status: 206, text: 'abc'},
      `BACKEND_NOT_CHATTERBOX never run: POST URL was answered 206: "abc". | ${noSpeech}`,
    ],
    [
      'B18 400',
      status(400, {detail: 'Text is only emoji'}),
      `TEXT_REFUSED never phrase: POST URL was answered 400: "Text is only emoji". | ${text}`,
    ],
    [
      'B18 422',
      status(422, {detail: [{type: 'string_too_long', loc: ['body', 'input'], msg: 'String too long'}]}),
      `TEXT_REFUSED never phrase: POST URL was answered 422: "input: String too long". | ${text}`,
    ],
    [
      'B18 413',
      {kind: 'status', status: 413, text: html413},
      'REQUEST_TOO_LARGE never phrase: POST URL was answered 413 with an HTML page titled "413 Request Entity Too Large". | Shorten this text, or raise the limit of the server.',
    ],
    [
      'a language that it cannot speak',
      status(422, {detail: "Unsupported language 'ms'"}),
      `LANGUAGE_UNKNOWN never phrase: POST URL was answered 422: "Unsupported language 'ms'". | Start the server with a model that speaks the language (the multilingual one), or ask for another with --language.`,
    ],
    [
      'B17 401',
      status(401, {detail: 'Invalid token sekrit-token'}),
      `NOT_AUTHORISED never run: POST URL was answered 401: "Invalid token …". | ${token}`,
    ],
    ['B17 403', status(403), `NOT_AUTHORISED never run: POST URL was answered 403. | ${token}`],
    [
      '405',
      status(405, {detail: 'Method Not Allowed'}),
      `BACKEND_NOT_CHATTERBOX never run: POST URL was answered 405: "Method Not Allowed". | ${protocol}`,
    ],
    ['501', status(501), `BACKEND_NOT_CHATTERBOX never run: POST URL was answered 501. | ${protocol}`],
    [
      'B17 404 of the route',
      status(404, {detail: 'Not Found'}),
      `ROUTE_NOT_FOUND never run: POST URL was answered 404: "Not Found". | ${route}`,
    ],
    [
      '500',
      status(500, {detail: 'CUDA error: device-side assert'}),
      'BACKEND_FAILED counted phrase: POST URL was answered 500: "CUDA error: device-side assert". | Look into the log of the server; if every text fails, restart the server.',
    ],
    [
      '503',
      status(503, {detail: 'queue full'}),
      `BACKEND_BUSY later phrase: POST URL was answered 503: "queue full". | ${wait}`,
    ],
    ['429', status(429), `BACKEND_BUSY later phrase: POST URL was answered 429. | ${wait}`],
    [
      '502 of a proxy',
      {kind: 'status', status: 502, text: '<html><title>502 Bad Gateway</title>'},
      'BACKEND_UNREACHABLE later phrase: POST URL was answered 502 with an HTML page titled "502 Bad Gateway". | The proxy answers but the server behind it does not: see whether it runs.',
    ],
    [
      'B20 HTTP/1.0',
      {kind: 'raw', bytes: 'HTTP/1.0 500 Oops\r\n\r\nbroken'},
      'BACKEND_FAILED counted phrase: POST URL was answered 500: "broken". | Look into the log of the server; if every text fails, restart the server.',
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await failureFor(answer)).toBe(expected);
  });

  test('what a server says cannot forge lines or colours, and is not endless', async () => {
    const shown = await failureFor(status(400, {detail: `red \u001b[31m\r\nDone. ${'x'.repeat(1_000)}`}));
    expect(shown).toBe(
      `TEXT_REFUSED never phrase: POST URL was answered 400: "red [31m Done. ${'x'.repeat(284)}…". | ${text}`,
    );
  });

  test('B6 Retry-After is in the error of those who may come back', async () => {
    backend.setScript([{answer: status(503, undefined, {'retry-after': '7'})}]);
    expect((await failureOf(client.speech(speechRequest()))).retryAfterMs).toBe(7_000);
    backend.setScript([{answer: status(500, undefined, {'retry-after': '7'})}]);
    expect((await failureOf(client.speech(speechRequest()))).retryAfterMs).toBeUndefined();
  });
});

test("one failure is one request: trying again is not the client's", async () => {
  backend.forget();
  await failureFor(status(503));
  await failureFor({kind: 'reset', when: 'mid-body'});
  await failureFor(status(401));
  expect(backend.speechRequests).toHaveLength(3);
});
