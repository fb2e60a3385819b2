import {parseJson} from './answers/read-error-body.js';
import type {SpeechRequest} from './speech-request.js';

/** The JSON body of a speech request, less the fields that this backend has refused. What `fields` adds stands above all of them. */
export function speechBody(request: SpeechRequest, refused: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const {parameters} = request;
  const body: Record<string, unknown> = {
    model: parameters.model,
    input: request.input,
    voice: request.voice,
    response_format: parameters.responseFormat,
    speed: parameters.speed,
    preset: parameters.preset,
    temperature: parameters.temperature,
    exaggeration: parameters.exaggeration,
    cfg_weight: parameters.cfgWeight,
    language: request.language,
    seed: request.seed,
  };
  for (const field of refused) delete body[field];
  for (const [field, value] of Object.entries(parameters.fields)) body[field] = fieldValue(value);
  return body;
}

function fieldValue(value: string): unknown {
  const json = parseJson(value);
  return json === undefined ? value : json;
}
