/** The part of the package that chatterpipe uses; it brings no types of its own. Voices and texts are passed as pointers into `HEAPU8`. */
declare module '@echogarden/espeak-ng-emscripten' {
  export type Pointer = {readonly ptr: number};

  export interface EspeakWorker {
    /** 0 where the voice exists. An empty pointer for the language means: by name. */
    set_voice(name: Pointer, language: Pointer, gender: number, age: number, variant: number): number;
    /** 0–99. */
    set_pitch(pitch: number): void;
    /** Words a minute; below 80 and above 450 counts as these. */
    set_rate(wordsPerMinute: number): void;
    /** How far the melody goes: 0 monotone, 50 normal, 99 lively. */
    set_range(range: number): void;
    /** Per cent; 100 peaks at full scale. */
    set_volume(volume: number): void;
    get_samplerate(): number;
    /** Calls back with pieces of speech until the end, or until the callback returns true. */
    synthesize(text: Pointer, onSamples: (samples: Int16Array, events: readonly unknown[]) => boolean): void;
  }

  export type EspeakModule = {
    readonly eSpeakNGWorker: new () => EspeakWorker;
    /** Replaced by a larger array when the memory grows: read it anew each time. */
    readonly HEAPU8: Uint8Array;
    readonly FS: {
      readFile(path: string): Uint8Array;
      writeFile(path: string, bytes: Uint8Array): void;
    };
    _malloc(sizeBytes: number): number;
  };

  export default function instantiate(options: {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }): Promise<EspeakModule>;
}
