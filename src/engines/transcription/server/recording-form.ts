import {FormData, Response} from 'undici';
import {encodeWav} from '../../../audio/encode-wav.js';
import type {MonoPcm} from '../../../audio/pcm.js';
import {resample} from '../../../audio/resample/resample.js';
import {toInt16} from '../../../audio/to-int16.js';

/** What recognisers listen at; more would only be sent and thrown away. */
const sampleRateHz = 16_000;

/** How much is asked for: times of words too, or the text alone, for servers and models that know no other form. */
export type AnswerForm = 'verbose_json' | 'json';

/** A form as bytes: they can be sent again, which a stream cannot. */
export type FormBytes = {readonly body: Buffer; readonly contentType: string};

/** The form that OpenAI's `/v1/audio/transcriptions` takes: a WAV of 16 kHz, the model, the language, temperature 0. */
export async function recordingForm(
  sound: MonoPcm,
  model: string,
  language: string,
  answerForm: AnswerForm,
): Promise<FormBytes> {
  const wav = encodeWav(toInt16(resample(sound, sampleRateHz).samples).samples, sampleRateHz);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(wav)], {type: 'audio/wav'}), 'clip.wav');
  form.append('model', model);
  // The second language of a code-switched pair has no place here.
  form.append('language', language.split(/[-_]/)[0] ?? language);
  form.append('temperature', '0');
  form.append('response_format', answerForm);
  if (answerForm === 'verbose_json') form.append('timestamp_granularities[]', 'word');
  const response = new Response(form);
  return {
    body: Buffer.from(await response.arrayBuffer()),
    contentType: response.headers.get('content-type') ?? 'multipart/form-data',
  };
}
