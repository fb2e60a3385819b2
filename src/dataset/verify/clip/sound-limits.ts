/**
 * Where sound becomes a finding. Set so that nothing is found on clean clips: 38 of three synthetic speakers and 2,000 of
 * eSpeak NG, trimmed and untrimmed (figures in `docs/verify.md`).
 */
export const soundLimits = {
  shortestS: 0.3,
  longestS: 30,
  /** Of full scale. */
  mostOffset: 0.02,
  /** −60 dBFS. */
  silentPeak: 0.001,
  /** −30 dBFS. */
  quietPeak: 0.0316,
  flatTopSamples: 8,
  edgeSilenceS: 1,
  pauseS: 1.5,
  steadyS: 0.3,
  leastVariation: 0.15,
  /**
   * Energy of the first 10 ms by that of speech: −3 dB. A synthesiser may begin with a vowel at once: the loudest of 2,000
   * beginnings of eSpeak NG is at −5.3 dB.
   */
  startShare: 0.5,
  /** The same of the last 10 ms: −10 dB. The loudest of 2,000 ends is at −16.3 dB. */
  endShare: 0.1,
} as const;
