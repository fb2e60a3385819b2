// Speech over a WebSocket, in the forms that ChatterBox servers are known to send, and broken in every way.
import {setTimeout as sleep} from 'node:timers/promises';
import {sampleBytes} from './events.mjs';
import {speechRateHz} from './speech-like.mjs';
import {bareSamples} from './wav-variants.mjs';

/**
 * @param {any} action
 * @param {{request: any, socket: import('ws').WebSocket, gone: AbortSignal}} call
 */
export async function sendFrames(action, {request, socket, gone}) {
  const {dtype = 'float32', frameSeconds = 0.25, tells = 'complete', after, cutBytes = 0} = action;
  const samples = bareSamples(request.body);
  const whole = sampleBytes(samples, dtype);
  const bytes = whole.subarray(0, whole.length - cutBytes);
  const size = action.frameBytes ?? Math.round(frameSeconds * speechRateHz) * (dtype === 'float32' ? 4 : 2);
  const frames = [];
  for (let at = 0; at < bytes.length; at += size) frames.push(bytes.subarray(at, at + size));
  const complete = {
    type: 'complete',
    ...(tells === 'complete' ? {dtype, sample_rate: speechRateHz} : {}),
    ...(tells === 'duration' ? {duration_s: Math.round((samples.length / speechRateHz) * 100) / 100} : {}),
    ...(action.complete ?? {}),
  };
  const say = json => socket.send(JSON.stringify(json));
  if (tells === 'metadata') say({type: 'metadata', dtype, sample_rate: speechRateHz});
  for (const [index, frame] of frames.slice(0, after ?? frames.length).entries()) {
    if (gone.aborted) return;
    if (action.completeAt === index) say(complete);
    socket.send(frame);
    if (action.everyMs !== undefined) await sleep(action.everyMs, undefined, {signal: gone}).catch(() => undefined);
  }
  await end(action, socket, say, complete);
}

async function end(
  {end: how = 'complete', code = 1000, reason = '', text, json, staysOpen = false},
  socket,
  say,
  complete,
) {
  switch (how) {
    case 'complete':
      say(complete);
      break;
    case 'error':
      say({type: 'error', error: 'CUDA error', ...json});
      break;
    case 'text':
      socket.send(text);
      return;
    case 'close':
      socket.close(code, reason);
      return;
    case 'destroy':
      // Long enough for what was sent to leave.
      await sleep(30);
      socket.terminate();
      return;
    default:
      return;
  }
  if (!staysOpen) socket.close(1000);
}
