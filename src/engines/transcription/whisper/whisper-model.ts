import {join} from 'node:path';
import type {MonoPcm} from '../../../audio/pcm.js';
import {resample} from '../../../audio/resample/resample.js';
import {ChatterpipeError, isChatterpipeError} from '../../../base/error.js';
import {
  type InferenceSession,
  makeTensor,
  type OnnxSessionOptions,
  openOnnxSession,
  type Tensor,
} from '../../onnx/open-session.js';
import type {Transcription, TranscriptionOrder} from '../transcriber.js';
import {createDecoder, type Decoder} from './decoder.js';
import {createLogMel, frameCount, type LogMel, whisperSampleRateHz, windowSeconds} from './log-mel.js';
import {guessedPrompt, languageProbability, type Prompt, promptFor} from './prompt.js';
import {scoreText} from './score-text.js';
import {timeWords} from './time-words.js';
import {readWhisperFiles, type WhisperFiles} from './whisper-files.js';
import {openWhisperTokenizer, type WhisperTokenizer} from './whisper-tokenizer.js';
import {writeText} from './write-text.js';

/** A Whisper model in the layout of the hubs, opened in this thread. */
export type WhisperModel = {
  /** Throws MODEL_FAILED where the model cannot be run. */
  transcribe(sound: MonoPcm, order: TranscriptionOrder): Promise<Transcription>;
  close(): Promise<void>;
};

type Parts = {
  readonly id: string;
  readonly files: WhisperFiles;
  readonly tokenizer: WhisperTokenizer;
  readonly logMel: LogMel;
  readonly encoder: InferenceSession;
  readonly decoder: Decoder;
};

/** Opens a folder. `id` names the model in what it gives. Throws MODEL_MISSING, MODEL_FAILED or DEPENDENCY_MISSING. */
export async function openWhisperModel(folder: string, id: string, options: OnnxSessionOptions): Promise<WhisperModel> {
  const files = await readWhisperFiles(folder);
  const tokenizer = await openWhisperTokenizer(files);
  const encoder = await openOnnxSession(join(folder, 'onnx', 'encoder_model.onnx'), options);
  const decoderSession = await openOnnxSession(join(folder, 'onnx', 'decoder_model_merged.onnx'), options);
  const decoder = createDecoder(decoderSession, files);
  const parts = {id, files, tokenizer, logMel: createLogMel(files.bandCount), encoder, decoder};
  return {
    async transcribe(sound, order) {
      try {
        return await listen(parts, sound, order);
      } catch (cause) {
        if (isChatterpipeError(cause)) throw cause;
        const why = cause instanceof Error ? cause.message.trim().replace(/\s+/g, ' ') : String(cause);
        throw new ChatterpipeError('MODEL_FAILED', `The model ${id} could not be run: ${why}`, {
          hint: 'Its files may be damaged, or of another kind: get the model again, with a merged decoder.',
          cause,
        });
      }
    },
    async close() {
      await Promise.all([encoder.release(), decoderSession.release()]);
    },
  };
}

/** One look of the encoder at the sound serves everything that the decoder is asked. */
async function listen(
  parts: Parts,
  sound: MonoPcm,
  {language, expectedText}: TranscriptionOrder,
): Promise<Transcription> {
  const {id: model, files, tokenizer, decoder} = parts;
  const heard = resample(sound, whisperSampleRateHz).samples;
  const seconds = heard.length / whisperSampleRateHz;
  const encoded = await encode(parts, heard);
  const asked = promptFor(language, tokenizer, files.isMultilingual);
  const prompt = asked ?? (await guessPrompt(parts, encoded));
  const text = asked === undefined || expectedText === undefined ? [] : draftOf(expectedText, prompt, parts);
  const step = await decoder.begin([...prompt.tokens, ...text], encoded);
  const draft = {step, promptLength: prompt.tokens.length, text};
  const mostTokens = mostTokensFor(seconds, prompt, files);
  const written = await writeText(draft, {decoder, sound: encoded, tokenizer, files, mostTokens});
  return {
    recognition: {
      model,
      text: tokenizer.decode(written.tokens).trim(),
      words: await timeWords({encoded, seconds}, prompt.tokens, written.tokens, decoder, tokenizer),
      ...(prompt.language === undefined
        ? {}
        : {languageProbability: languageProbability(step, prompt.language, tokenizer)}),
      meanLogProb: written.meanLogProb,
    },
    ...(text.length === 0 ? {} : {forced: {model, ...scoreText(step, prompt.tokens.length, text, tokenizer)}}),
  };
}

async function encode({logMel, files, encoder}: Parts, samples: Float32Array): Promise<Tensor> {
  const picture = makeTensor('float32', logMel(samples), [1, files.bandCount, frameCount]);
  const outputs = await encoder.run({input_features: picture});
  return outputs['last_hidden_state'] as Tensor;
}

async function guessPrompt({decoder, tokenizer, files}: Parts, encoded: Tensor): Promise<Prompt> {
  if (!files.isMultilingual)
    return {tokens: [tokenizer.startOfTranscript, tokenizer.noTimestamps], language: undefined};
  return guessedPrompt(await decoder.begin([tokenizer.startOfTranscript], encoded), tokenizer);
}

/** A text that the decoder cannot look at as a whole is no text of 30 s, and is not scored. */
function draftOf(text: string, prompt: Prompt, {tokenizer, files}: Parts): readonly number[] {
  const tokens = tokenizer.encode(text);
  return prompt.tokens.length + tokens.length < files.mostTokens ? tokens : [];
}

/** Nobody speaks 15 tokens a second; a decoder that writes more has lost the sound. */
function mostTokensFor(seconds: number, prompt: Prompt, {mostTokens}: WhisperFiles): number {
  const spoken = 30 + Math.ceil(15 * Math.min(seconds, windowSeconds));
  return Math.min(spoken, mostTokens - prompt.tokens.length);
}
