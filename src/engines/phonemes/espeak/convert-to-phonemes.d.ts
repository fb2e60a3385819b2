import type {Pointer} from '@echogarden/espeak-ng-emscripten';

/** What phonemizing needs of the package, beside what `engines/espeak/` declares of it. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakWorker {
    /** Points at UTF-8 that ends with a zero and is overwritten by the next call. */
    convert_to_phonemes(text: Pointer, useIpa: boolean): Pointer;
  }
}
