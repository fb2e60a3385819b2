// Who speaks in the corpus. A speaker is in one half only, and so is a sentence: limits are set on one half and tried on the other.

/**
 * `noiseDbfs`: eSpeak NG is digitally clean; some of its speakers get white noise of that level, as ChatterBox has (about −53 dBFS).
 * `ratio`: the Piper voice's throat and pitch, scaled; its pace stays.
 * `voice`: of Kokoro.
 */
export const speakers = [
  {
    id: 'espeak-90',
    engine: 'espeak',
    split: 'calibration',
    pitchHz: 90,
    syllablesPerSecond: 5.4,
    languages: ['ms', 'en', 'zh', 'ja'],
  },
  {
    id: 'espeak-190',
    engine: 'espeak',
    split: 'calibration',
    pitchHz: 190,
    syllablesPerSecond: 6.2,
    noiseDbfs: -60,
    languages: ['ms', 'en', 'zh', 'ja'],
  },
  {
    id: 'espeak-120',
    engine: 'espeak',
    split: 'held-out',
    pitchHz: 120,
    syllablesPerSecond: 5.9,
    languages: ['ms', 'en', 'zh', 'ja'],
  },
  {
    id: 'espeak-230',
    engine: 'espeak',
    split: 'held-out',
    pitchHz: 230,
    syllablesPerSecond: 5.6,
    noiseDbfs: -60,
    languages: ['ms', 'en', 'zh', 'ja'],
  },
  {id: 'joe', engine: 'piper', split: 'calibration', ratio: 1, languages: ['en', 'ms']},
  {id: 'joe-up', engine: 'piper', split: 'held-out', ratio: 1.2, languages: ['en', 'ms']},
  {id: 'gongitsune', engine: 'kokoro', split: 'calibration', voice: 'jf_gongitsune', languages: ['en']},
  {id: 'tebukuro', engine: 'kokoro', split: 'calibration', voice: 'jf_tebukuro', languages: ['ms']},
  {id: 'kumo', engine: 'kokoro', split: 'held-out', voice: 'jm_kumo', languages: ['ms']},
  {id: 'nezumi', engine: 'kokoro', split: 'held-out', voice: 'jf_nezumi', languages: ['en']},
];

/** The voices of the recorded clips, and the half that they are in: `joe` is in the same as the Piper voice of that name. */
export const recordedSplits = {joe: 'calibration', alpha: 'held-out', kumo: 'held-out'};
