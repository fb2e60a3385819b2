/** What the audio chain is told; the same for all clips of a dataset. */
export type ClipSettings = {
  /** Of the dataset. */
  readonly sampleRateHz: number;
  /** ITU-R BS.1770 integrated loudness that every clip is brought to; null leaves the level of the take. */
  readonly loudnessLufs: number | null;
  /** No clip's true peak is above this. */
  readonly truePeakCeilingDbtp: number;
  /** Pauses inside speech that are longer are shortened to half a second; null leaves them. */
  readonly longestPauseMs: number | null;
  /** A tone that is taken out; null takes none. */
  readonly notchHz: number | null;
};

/** The settings where nobody asked for others: −23 LUFS and −1 dBTP as EBU R 128 has it. */
export const defaultClipSettings: Omit<ClipSettings, 'sampleRateHz'> = {
  loudnessLufs: -23,
  truePeakCeilingDbtp: -1,
  longestPauseMs: 700,
  notchHz: null,
};
