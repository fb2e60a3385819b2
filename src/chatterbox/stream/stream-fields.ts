/** The names under which the streaming routes take what `POST /v1/audio/speech` takes. */
const streamNames: Readonly<Record<string, string>> = {input: 'text', voice: 'speaker_name', preset: 'preset_name'};

/** The fields of a speech request as the streaming routes call them; samples come, whatever format was asked for. */
export function streamFields(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(body).filter(([name]) => name !== 'response_format');
  return Object.fromEntries(fields.map(([name, value]) => [streamNames[name] ?? name, value]));
}
