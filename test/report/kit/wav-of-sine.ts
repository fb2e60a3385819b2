/** The bytes of a WAV: mono, 16 bit, 16 kHz, a soft sine of 440 Hz. */
export function wavOfSine(seconds: number): Buffer {
  const samples = Math.round(seconds * 16_000);
  const bytes = Buffer.alloc(44 + 2 * samples);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + 2 * samples, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  for (const [place, value] of [16, 0x1_0001, 16_000, 32_000, 0x10_0002].entries())
    bytes.writeUInt32LE(value, 16 + 4 * place);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(2 * samples, 40);
  for (let sample = 0; sample < samples; sample += 1) {
    bytes.writeInt16LE(Math.round(3000 * Math.sin((2 * Math.PI * 440 * sample) / 16_000)), 44 + 2 * sample);
  }
  return bytes;
}
