/**
 * What arithmetic on the samples says of a clip, or of its take where the name or the line says so. One file here for
 * each.
 */
export type SoundMeasurements = {
  /**
   * Integrated loudness of the clip, ITU-R BS.1770-5; absent where the gate leaves nothing or the clip is shorter than
   * 0.4 s.
   */
  readonly loudnessLufs: number;
  /** Of the clip, four times oversampled (BS.1770-5, annex 2). */
  readonly truePeakDbtp: number;
  /** Of the clip: the level of its quietest 10-ms frames outside digital silence. */
  readonly noiseFloorDbfs: number;
  /** Speech over the quietest frames, by energy: −20 to about 80; absent where nothing shows the noise by itself. */
  readonly snrDb: number;
  /** Kim & Stern 2008: from the distribution of amplitudes; −20 to 100. */
  readonly wadaSnrDb: number;
  /** Up to where the take holds energy of speech, whatever the sample rate of the clip. */
  readonly bandwidthHz: number;

  /** From the first to the last active frame of the clip; 0 where none is. */
  readonly activeSeconds: number;
  /** Letters and digits of the text by active second, pauses of 0.2 s and more left out. */
  readonly articulationRate: number;
  /** Between two active frames of the clip; 0 for none. What the audio chain shortened is not seen here. */
  readonly longestPauseSeconds: number;
  /** The first and the last 10 ms of the take (before the trim and the fade) relative to its speech level, in dB. */
  readonly takeStartDb: number;
  readonly takeEndDb: number;
  /**
   * The longest silence of the take that loud sound falls into and comes out of at once: dropped packets, bad joins.
   * In ms, 0 for none.
   */
  readonly longestHoleMs: number;
  /** How abruptly the sound of the take falls into a silence and comes out of it: 3 ms beside, by the speech level, in dB. */
  readonly holeEdgeDb: number;
  /** Samples in flat tops at the take's own peak, of all its samples: clipped, and perhaps turned down again. */
  readonly flatPeakShare: number;
  /** Between two active frames of the take, before the audio chain shortens it; 0 for none. */
  readonly takePauseSeconds: number;

  /** Standard deviation of the active frames' RMS by their mean: a drone has little. */
  readonly levelVariation: number;
  /** Peak by RMS of the active frames, linear. */
  readonly crestFactor: number;
  /** Of the active frames, 0 to 1. */
  readonly zeroCrossingRate: number;
  /**
   * The strongest steady line of the clip's quiet frames between 1 kHz and the Nyquist frequency over its
   * neighbourhood, and where it is; both 0 for none.
   */
  readonly toneProminenceDb: number;
  readonly toneHz: number;
  /** Mains hum: the strongest line of the combs of 50 and 60 Hz over what is beside it; 0 for none. */
  readonly humProminenceDb: number;
  /** The largest step of the speech level inside the clip, beyond the 2 dB that speech falls by itself. */
  readonly levelStepDb: number;
  /** The loudest noise that fills the spectrum for 46 ms, relative to the speech level, in dB. */
  readonly burstDb: number;
  /** Share of the time-frequency plane between 1.5 and 7.5 kHz, below the bandwidth, that a coder emptied. */
  readonly spectralHoleShare: number;

  /**
   * A stretch of sound that comes again: how alike the best pair is (0 to 1) and how long it is. Absent where the text
   * comes again for as long.
   */
  readonly repeatSimilarity: number;
  readonly repeatSeconds: number;

  /** Median fundamental frequency of the voiced frames; absent without voiced frames. */
  readonly pitchHz: number;
  /** Half the span from the 10th to the 90th percentile, in semitones. */
  readonly pitchSpreadSemitones: number;
  /** Of the frames that are loud enough to be voiced. */
  readonly voicedShare: number;
};
