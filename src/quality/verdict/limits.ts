/** Where a clip stops being good enough. Changing one re-judges what was measured. */
export type Limits = {
  /** Of the clip's RMS. */
  readonly leastRmsDbfs: number;
  readonly mostSilentShare: number;
  readonly mostClippedShare: number;
  readonly mostNonFiniteSamples: number;
  /** Of the clip, whatever its text. */
  readonly shortestSeconds: number;
  /** Of the clip, as a multiple of the expected time. */
  readonly shortestByExpected: number;
  /** Of the clip: `longestBaseSeconds` + `longestByExpected` × expected time. */
  readonly longestBaseSeconds: number;
  readonly longestByExpected: number;
  /** Of the take, before trimming: a take of this length or more is refused. */
  readonly longestTakeSeconds: number;
};

/**
 * The limits where nobody asked for others. They refuse what is broken, not what is unusual:
 * - level: ChatterBox's own noise floor is about −53 dBFS, its speech −30 to −15;
 * - silence: Audicle's hard reject (0.85); clipping: 38 clean synthetic clips have at most 0.020 %, the same overdriven by 3 dB
 *   at least 0.05 %, by 6 dB 0.2 %;
 * - time: 0.5 to 2.4 times the usual, for Malay 26 to 5.5 letters a second (speech data tools refuse above 21 to 28), and 2 s more
 *   for short texts, which have pauses and drawn-out vowels;
 * - 39.5 s: ChatterBox stops at 1,000 tokens, 40 s, without a word; a take of that length is cut or never found its end.
 */
export const defaultLimits: Limits = {
  leastRmsDbfs: -50,
  mostSilentShare: 0.85,
  mostClippedShare: 0.0003,
  mostNonFiniteSamples: 0,
  shortestSeconds: 0.1,
  shortestByExpected: 0.5,
  longestBaseSeconds: 2,
  longestByExpected: 2.4,
  longestTakeSeconds: 39.5,
};
