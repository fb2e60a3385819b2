import type {OnnxSessionOptions} from '../../onnx/open-session.js';
import type {Transcription, TranscriptionOrder} from '../transcriber.js';
import {openWhisperModel, type WhisperModel} from './whisper-model.js';

/** What a thread is asked. */
export type TranscribeTask = TranscriptionOrder &
  OnnxSessionOptions & {
    readonly folder: string;
    readonly id: string;
    readonly samples: Float32Array;
    readonly sampleRateHz: number;
  };

let opened: Promise<WhisperModel> | undefined;

/** Runs in a worker thread, whose one model is loaded with its first clip and stays. */
export async function transcribe({
  folder,
  id,
  threads,
  device,
  samples,
  sampleRateHz,
  ...order
}: TranscribeTask): Promise<Transcription> {
  opened ??= openWhisperModel(folder, id, {threads, device});
  let model: WhisperModel;
  try {
    model = await opened;
  } catch (error) {
    // What was missing may be there when the next clip comes.
    opened = undefined;
    throw error;
  }
  return model.transcribe({samples, sampleRateHz}, order);
}
