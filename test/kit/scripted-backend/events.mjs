// Speech as server-sent events, in the forms that ChatterBox servers are known to send, and broken in every way.
import {setTimeout as sleep} from 'node:timers/promises';
import {speechRateHz} from './speech-like.mjs';
import {bareSamples, wavOfSamples} from './wav-variants.mjs';

/**
 * @param {any} action
 * @param {{request: any, response: import('node:http').ServerResponse, gone: AbortSignal}} call
 */
export async function sendEvents(action, {request, response, gone}) {
  const {bytesAtOnce, headers = {}, isChatty = false} = action;
  response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...headers});
  response.flushHeaders();
  const write = async text => {
    const bytes = Buffer.from(text);
    const size = bytesAtOnce ?? bytes.length;
    for (let at = 0; at < bytes.length && !gone.aborted; at += size) {
      response.write(bytes.subarray(at, at + size));
      if (bytesAtOnce !== undefined) await new Promise(setImmediate);
    }
  };
  if (isChatty) await write('\uFEFF: hello\r\nretry: 1000\r\nid: 7\r\nevent: ping\r\ndata: now\r\n\r\n');
  const events = eventsOf(action, request);
  for (const event of events.slice(0, action.after ?? events.length)) {
    await write(eventText(event, action));
    if (action.everyMs !== undefined) await sleep(action.everyMs, undefined, {signal: gone}).catch(() => undefined);
  }
  await end(action, response, write, events.length);
}

async function end(action, response, write, count) {
  const {error = 'CUDA error', text, staysOpen = false} = action;
  switch (action.end ?? 'final') {
    case 'final':
      if (action.form !== 'wav') await write(eventText({chunk_index: count, audio: '', is_final: true}, action));
      break;
    case 'error':
      await write(eventText({...(typeof error === 'string' ? {error} : error), is_final: true}, action));
      break;
    case 'text':
      await write(text);
      break;
    case 'reset':
      await sleep(30);
      response.socket?.resetAndDestroy();
      return;
    case 'stall':
      return;
    default:
  }
  if (!staysOpen) response.end();
}

function eventsOf({form = 'float32', chunkSeconds = 0.5, isUntold = false, order}, request) {
  const samples = bareSamples(request.body);
  const step = Math.round(chunkSeconds * speechRateHz);
  const parts = [];
  for (let at = 0; at < samples.length; at += step) parts.push(samples.subarray(at, at + step));
  const told = isUntold ? {} : {sample_rate: speechRateHz, ...(form === 'wav' ? {} : {dtype: form})};
  const events = parts.map((part, index) => ({
    chunk_index: index,
    audio: chunkBytes(part, form, index).toString('base64'),
    ...told,
    // The older form says it with its last chunk.
    is_final: form === 'wav' && index === parts.length - 1,
  }));
  return order === undefined ? events : order.map(index => events[index]);
}

function chunkBytes(samples, form, index) {
  if (form === 'wav' || (form === 'wav-then-bare' && index === 0)) return wavOfSamples(samples, form !== 'wav');
  return sampleBytes(samples, form === 'int16' ? 'int16' : 'float32');
}

/** @param {Int16Array} samples @param {'int16' | 'float32'} dtype */
export function sampleBytes(samples, dtype) {
  if (dtype === 'int16')
    return Buffer.from(samples.buffer.slice(samples.byteOffset, samples.byteOffset + samples.byteLength));
  const floats = Float32Array.from(samples, sample => sample / 32_768);
  return Buffer.from(floats.buffer);
}

/** JSON over several lines where it is chatty: each a data line of its own. */
function eventText(event, {lineEnd = '\n', isChatty = false}) {
  const lines = JSON.stringify(event, undefined, isChatty ? 1 : undefined).split('\n');
  return `${lines.map(line => `data: ${line}${lineEnd}`).join('')}${isChatty ? `: more${lineEnd}` : ''}${lineEnd}`;
}
