// Which rule of a script answers a request. A script is data, so that it can be handed to a process of its own.
import {randomOf} from './speech-like.mjs';

/**
 * @param {import('../scripted-backend.js').Script | undefined} script
 * @returns {(request: import('../scripted-backend.js').ScriptedRequest) => import('../scripted-backend.js').Action | undefined}
 */
export function readScript(script) {
  if (script === undefined) return () => undefined;
  if (typeof script === 'function') return script;
  const rules = script.map((rule, index) => ({...rule, used: 0, seen: 0, random: randomOf(`${rule.seed ?? index}`)}));
  return request => {
    for (const rule of rules) {
      if (!isAbout(rule, request)) continue;
      rule.seen += 1;
      if (rule.skip !== undefined && rule.seen <= rule.skip) continue;
      if (rule.times !== undefined && rule.used >= rule.times) continue;
      if (rule.chance !== undefined && rule.random() >= rule.chance) continue;
      rule.used += 1;
      return rule.answer;
    }
    return undefined;
  };
}

function isAbout(rule, {path, method, body, nth}) {
  if ((rule.path ?? '/v1/audio/speech') !== path) return false;
  // That a WebSocket is asked for, before anything is said over it.
  if (method === 'UPGRADE' && rule.method !== 'UPGRADE') return false;
  if (rule.method !== undefined && rule.method !== method) return false;
  if (rule.text !== undefined && rule.text !== body?.input) return false;
  if (rule.textIncludes !== undefined && !String(body?.input ?? '').includes(rule.textIncludes)) return false;
  if (rule.from !== undefined && nth < rule.from) return false;
  return rule.to === undefined || nth <= rule.to;
}
