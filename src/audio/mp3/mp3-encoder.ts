/** Makes an MP3 of one channel, piece by piece. */
export type Mp3Encoder = {
  /** Whole frames of what came so far; often none. */
  write(samples: Float32Array): Uint8Array<ArrayBuffer>;
  /** The last frames. Nothing can follow. */
  end(): Uint8Array<ArrayBuffer>;
};

/** kbit/s: what a voice of one channel and 12 kHz needs to be told from the original by nobody. */
const usualBitrate = 96;

/**
 * Opens an encoder (LAME in WebAssembly, loaded at the first call) for samples at 8, 11.025, 12, 16, 22.05, 24, 32, 44.1 or 48 kHz. The
 * sound comes out 1,105 samples late: no header says so, as in every MP3 that is made as it is sent.
 */
export async function openMp3Encoder(sampleRateHz: number, bitrate: 48 | 96 = usualBitrate): Promise<Mp3Encoder> {
  const {createMp3Encoder} = await import('wasm-media-encoders');
  const encoder = await createMp3Encoder();
  encoder.configure({channels: 1, sampleRate: sampleRateHz, bitrate});
  return {
    // The encoder uses its memory again.
    write: samples => new Uint8Array(encoder.encode([samples])),
    end: () => new Uint8Array(encoder.finalize()),
  };
}
