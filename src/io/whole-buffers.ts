/** The buffers, among the given values, that can move to another thread instead of being copied: those that one view fills alone. */
export function wholeBuffers(values: readonly unknown[]): ArrayBuffer[] {
  return values.flatMap(value =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength
      ? [value.buffer]
      : [],
  );
}
