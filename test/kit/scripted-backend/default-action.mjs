// What a ChatterBox server does where a script says nothing.

/** Ways to the same speech. */
export const speechPaths = new Set(['/v1/audio/speech', '/api/generate_tts_stream', '/ws/tts']);

/** @type {Record<string, string>} */
const speechKinds = {'/v1/audio/speech': 'speech', '/api/generate_tts_stream': 'events', '/ws/tts': 'frames'};

export function defaultAction(state, {method, path, body, bodyBytes, headers}) {
  if (path === '/') return {kind: 'status', status: 200, json: {status: 'ok', ...state.options.health}};
  if (path === '/api/speakers') return {kind: 'status', status: 200, json: {speakers: state.speakers}};
  if (path === '/v1/models')
    return {kind: 'status', status: 200, json: {object: 'list', data: [{id: 'chatterbox-tts'}]}};
  if (path === '/api/create_speaker' && method === 'POST') return createSpeaker(state, bodyBytes, headers);
  if (speechPaths.has(path) && (method === 'POST' || method === 'WS')) {
    const isKnown = state.speakers.some(({id}) => id === body?.voice);
    if (isKnown) return {kind: speechKinds[path]};
    return failure(404, `Speaker not found: ${body?.voice}`, 'speaker_not_found', 'voice');
  }
  return {kind: 'status', status: 404, json: {detail: 'Not Found'}};
}

function failure(status, message, code, param) {
  const error = {message, type: 'invalid_request_error', param, code};
  return {kind: 'status', status, json: {error, detail: message}};
}

/** Takes the name out of the form and lists it, as the original does: under its file name. */
function createSpeaker(state, bytes, headers) {
  const boundary = /boundary=([^;]+)/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const fields = formFields(bytes, boundary);
  const name = fields.speaker_name ?? fields.name;
  if (name === undefined) return failure(422, 'speaker_name is missing', 'missing', 'speaker_name');
  const speaker = {id: `${name}.wav`, name};
  state.speakers.push(speaker);
  return {kind: 'status', status: 201, json: speaker};
}

function formFields(bytes, boundary) {
  const fields = {};
  for (const part of bytes.toString('latin1').split(`--${boundary}`)) {
    const found = /name="([^"]+)"(?:; filename="([^"]*)")?[\s\S]*?\r\n\r\n([\s\S]*)\r\n$/.exec(part);
    if (found !== null) fields[found[1]] = found[2] ?? Buffer.from(found[3], 'latin1').toString('utf8');
  }
  return fields;
}

/** @param {any} fields */
export function withUsualNames(fields) {
  return {...fields, input: fields.text ?? fields.input, voice: fields.speaker_name ?? fields.voice};
}
