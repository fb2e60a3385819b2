import instantiate, {type EspeakModule, type Pointer} from '@echogarden/espeak-ng-emscripten';
import {ChatterpipeError} from '../../../base/error.js';

/**
 * One eSpeak NG with one voice. It blocks the thread that it runs in. Phonemes come in one of two spellings: IPA, or eSpeak
 * NG's own mnemonics. In both, `_` stands between phones, a space between words, ` | ` between clauses, and `(en)` before a
 * word of another language.
 */
export type EspeakPhonemeSource = {
  /** Throws TEXT_REFUSED for a text of more than {@link textRoomBytes} − 1 bytes of UTF-8. */
  phonemes(text: string, spelling: 'ipa' | 'mnemonics'): string;
};

/** Room for one text in the module's memory: some 30 minutes of speech. */
export const textRoomBytes = 65_536;

/** Starts eSpeak NG. Throws LANGUAGE_UNKNOWN where it has no voice of that file name. */
export async function openEspeakPhonemeSource(voice: string): Promise<EspeakPhonemeSource> {
  const module = await instantiate({print: () => {}, printErr: () => {}});
  const espeak = new module.eSpeakNGWorker();
  const nothing: Pointer = {ptr: 0};
  const textRoom = module._malloc(textRoomBytes);
  // Once for all texts: each call keeps about a kilobyte for ever.
  if (espeak.set_voice(write(module, textRoom, voice), nothing, 0, 0, 0) !== 0) {
    throw new ChatterpipeError('LANGUAGE_UNKNOWN', `eSpeak NG has no voice "${voice}".`);
  }
  return {
    phonemes: (text, spelling) =>
      read(module, espeak.convert_to_phonemes(write(module, textRoom, text), spelling === 'ipa')),
  };
}

function write(module: EspeakModule, address: number, text: string): Pointer {
  const room = module.HEAPU8.subarray(address, address + textRoomBytes - 1);
  const {written, read: taken} = new TextEncoder().encodeInto(text, room);
  if (taken < text.length) {
    throw new ChatterpipeError('TEXT_REFUSED', `The text of ${text.length} characters is too long for eSpeak NG.`, {
      hint: 'Cut it into sentences.',
    });
  }
  module.HEAPU8[address + written] = 0;
  return {ptr: address};
}

function read(module: EspeakModule, {ptr}: Pointer): string {
  const bytes = module.HEAPU8;
  return new TextDecoder().decode(bytes.subarray(ptr, bytes.indexOf(0, ptr)));
}
