/** What a WAV header says, true or not. */
export type WavClaims = {
  readonly formatTag?: number;
  readonly channelCount?: number;
  readonly sampleRateHz?: number;
  readonly bitsPerSample?: number;
  readonly byteRate?: number;
  readonly blockAlignBytes?: number;
  readonly dataSizeBytes?: number;
  readonly riffSizeBytes?: number;
};

/** A WAV of any header over any data. */
export function wavBytes(data: Uint8Array, claims: WavClaims = {}): Buffer {
  const {formatTag = 1, channelCount = 1, sampleRateHz = 22_050, bitsPerSample = 16} = claims;
  const {blockAlignBytes = (channelCount * bitsPerSample) / 8} = claims;
  const {
    byteRate = sampleRateHz * blockAlignBytes,
    dataSizeBytes = data.length,
    riffSizeBytes = 36 + data.length,
  } = claims;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(riffSizeBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(formatTag, 20);
  header.writeUInt16LE(channelCount, 22);
  header.writeUInt32LE(sampleRateHz, 24);
  header.writeUInt32LE(byteRate, 28);
  header.writeUInt16LE(blockAlignBytes, 32);
  header.writeUInt16LE(bitsPerSample, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataSizeBytes, 40);
  return Buffer.concat([header, data]);
}

/** Samples of full scale ±1 as 16-bit integers, clamped. */
export function int16Bytes(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  for (const [index, sample] of samples.entries()) {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2);
  }
  return bytes;
}

/** Samples as 32-bit floats. */
export function floatBytes(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 4);
  for (const [index, sample] of samples.entries()) bytes.writeFloatLE(sample, index * 4);
  return bytes;
}
