/** The header of one MPEG audio Layer III frame. */
export type Mp3FrameHeader = {
  /** Of the whole frame, header included. */
  readonly sizeBytes: number;
  readonly sampleRateHz: number;
  readonly channelCount: 1 | 2;
  readonly samplesPerFrame: 576 | 1152;
};

const bitratesKbps = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

const mpeg1RatesHz = [44_100, 48_000, 32_000] as const;

/**
 * Reads the four header bytes of a Layer III frame (ISO/IEC 11172-3 §2.4.1.3, 13818-3 §2.4.1.3, and the MPEG 2.5 extension).
 * Undefined where there is none: no sync, another layer, a reserved value, or the free format, which no encoder of speech uses.
 */
export function parseMp3FrameHeader(bytes: Uint8Array, offset: number): Mp3FrameHeader | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(offset, offset + 4);
  const version = (second >> 3) & 3;
  const isLayer3 = ((second >> 1) & 3) === 1;
  if (offset + 4 > bytes.length || first !== 0xff || (second & 0xe0) !== 0xe0 || version === 1 || !isLayer3)
    return undefined;
  const isMpeg1 = version === 3;
  const bitrateKbps = bitratesKbps[isMpeg1 ? 'mpeg1' : 'mpeg2'][third >> 4];
  const mpeg1RateHz = mpeg1RatesHz[(third >> 2) & 3];
  if (!bitrateKbps || mpeg1RateHz === undefined) return undefined;
  const sampleRateHz = mpeg1RateHz / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
  const samplesPerFrame = isMpeg1 ? 1152 : 576;
  const paddingBytes = (third >> 1) & 1;
  return {
    sizeBytes: Math.floor((samplesPerFrame * 125 * bitrateKbps) / sampleRateHz) + paddingBytes,
    sampleRateHz,
    channelCount: fourth >> 6 === 3 ? 1 : 2,
    samplesPerFrame,
  };
}
