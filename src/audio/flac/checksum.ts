/** CRC-8 of frame headers: x⁸ + x² + x + 1 (RFC 9639 §9.1.8). */
export const crc8 = checksum(8, 0x07);

/** CRC-16 of frames: x¹⁶ + x¹⁵ + x² + 1 (RFC 9639 §9.3). */
export const crc16 = checksum(16, 0x8005);

/** Beginning with 0, the highest bit first, nothing turned round. */
function checksum(width: 8 | 16, polynomial: number): (bytes: Uint8Array) => number {
  const mask = 2 ** width - 1;
  const table = Uint16Array.from({length: 256}, (_, byte) => {
    let value = byte << (width - 8);
    for (let bit = 0; bit < 8; bit += 1) {
      value = ((value >> (width - 1)) & 1) === 1 ? (value << 1) ^ polynomial : value << 1;
    }
    return value & mask;
  });
  return bytes => {
    let value = 0;
    for (const byte of bytes) value = ((value << 8) ^ (table[((value >> (width - 8)) ^ byte) & 0xff] as number)) & mask;
    return value;
  };
}
