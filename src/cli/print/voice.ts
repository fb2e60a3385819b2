import type {ExportedFiles} from '../../jobs/clone/exported-voice.js';
import type {CliContext} from '../context.js';
import {bytes} from './words.js';

/** A voice that was made, and where to put it. */
export function printVoice(voice: ExportedFiles, epoch: number, context: CliContext): void {
  context.print(`${voice.model}: the voice of epoch ${epoch}, ${bytes(voice.sizeBytes)}; it has spoken.`);
  context.print(`Beside it: ${voice.config} and ${voice.card}.`);
  context.print(
    'In Home Assistant: copy the .onnx and the .onnx.json to /share/piper and restart the Piper add-on; then',
  );
  context.print('choose the voice in Settings > Voice assistants. Step by step: docs/home-assistant.md');
}
