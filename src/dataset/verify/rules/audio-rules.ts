import type {Rule} from './rule.js';

/** What can be wrong with an audio file as a file. */
export const audioFileRules = {
  'unreadable-audio': {
    class: 'loses-row',
    finds: 'a file that may not be read',
    piper: 'It stops: the file cannot be opened.',
    mend: 'Make the file readable: chmod u+r FILE',
  },
  'not-a-file': {
    class: 'loses-row',
    finds: 'a folder, pipe or device in the place of an audio file',
    piper: 'It stops, or waits for ever.',
    mend: 'Put the audio file in its place.',
  },
  'empty-file': {
    class: 'loses-row',
    finds: 'a file of 0 bytes',
    piper: 'It stops with EOFError.',
    mend: 'Put the whole file back, or remove file and row.',
  },
  'not-audio': {
    class: 'loses-row',
    finds: 'something else than sound under the name of a WAV: JSON, HTML, text',
    piper: 'It stops with NoBackendError.',
    mend: 'Make the clip again, or remove file and row.',
  },
  'other-format': {
    class: 'finding',
    finds: 'MP3, FLAC, Ogg, MP4, RF64 or RIFX under the name of a WAV',
    piper: 'It reads what libsndfile knows, whatever the name says, and stops at the rest; other tools go by the name.',
    mend: 'Convert it: sox IN -e signed -b 16 OUT.wav',
  },
  'unknown-codec': {
    class: 'loses-row',
    finds: 'a WAV of a codec, rate or number of channels that cannot be checked here',
    piper: 'It reads what libsndfile knows (IMA and Microsoft ADPCM), and stops at the rest or reads nothing.',
    mend: 'Convert it: sox IN -e signed -b 16 OUT.wav',
  },
  'cut-file': {
    class: 'loses-row',
    finds: 'fewer samples than the header promises',
    piper: 'It reads what is there: the end of the text is trained against nothing. Without a whole header it stops.',
    mend: 'Copy the file again or make the clip again.',
  },
  'wrong-header': {
    class: 'loses-row',
    finds: 'a header that contradicts itself or the bytes that follow it',
    piper: 'It reads as much as the header says, or stops.',
    mend: 'Make the clip again, or write the header anew: sox --ignore-length IN OUT.wav',
  },
  'several-headers': {
    class: 'loses-row',
    finds: 'a second WAV header inside the samples',
    piper: 'It reads the part before the second header, or the header as a click.',
    mend: 'Make the clip again, or join the parts without their headers.',
  },
  'zero-size-header': {
    class: 'loses-row',
    finds: 'a header that says 0 bytes of samples although there are some',
    piper: 'It reads no samples and stops with RuntimeError.',
    mend: 'Write the header anew: sox --ignore-length IN OUT.wav',
  },
  'streamed-header': {
    class: 'finding',
    finds: 'a placeholder for the size, as servers write it that send a WAV piece by piece',
    piper: 'It reads all samples; other tools stumble, and a file that was cut cannot be told from a whole one.',
    mend: 'Write the header anew: sox --ignore-length IN OUT.wav',
  },
  'odd-header': {
    class: 'finding',
    finds: 'a small disagreement in the header, or bytes that belong to nothing',
    piper: 'It reads all samples; other tools may stumble.',
    mend: 'Write the file anew: sox IN OUT.wav',
  },
  'no-samples': {
    class: 'loses-row',
    finds: 'a WAV without samples',
    piper: 'It stops with RuntimeError: min() of nothing.',
    mend: 'Make the clip again, or remove file and row.',
  },
  'too-few-samples': {
    class: 'loses-row',
    finds: '384 samples or fewer',
    piper: 'It stops with RuntimeError: the padding of its spectrogram is longer than the clip.',
    mend: 'Make the clip again, or remove file and row.',
  },
  'not-16-bit': {
    class: 'finding',
    finds: 'samples of 8, 24 or 32 bits, A-law or µ-law',
    piper: 'It converts them; 8 bits and A-law hiss.',
    mend: 'Convert it: sox IN -e signed -b 16 OUT.wav',
  },
  'float-samples': {
    class: 'finding',
    finds: 'floating-point samples',
    piper: 'It reads them; values beyond full scale pass with a warning.',
    mend: 'Convert it: sox IN -e signed -b 16 OUT.wav',
  },
  'not-mono': {
    class: 'finding',
    finds: 'two channels or more',
    piper: 'It mixes them, which cancels what is in opposite phase.',
    mend: 'Mix it to one channel: sox IN OUT.wav channels 1',
  },
  'wrong-sample-rate': {
    class: 'finding',
    finds: 'another sample rate than the rest of the dataset or its card has',
    piper: 'It resamples the clip; what lies above half the lower rate is missing from it.',
    mend: 'Resample it: sox IN -r 22050 OUT.wav',
  },
  'mixed-sample-rates': {
    class: 'finding',
    finds: 'several sample rates, none of them that of four clips in five',
    piper: 'It resamples; clips of a lower rate sound duller, and the voice learns both.',
    mend: 'Resample all clips to one rate: 22050 for medium and high, 16000 for low and x_low.',
  },
  'unusual-sample-rate': {
    class: 'finding',
    finds: 'a dataset at a rate that no quality of Piper has',
    piper: 'It resamples every clip each time that it builds its cache.',
    mend: 'Resample all clips: 22050 for medium and high, 16000 for low and x_low.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** What can be wrong with the sound of a clip. Found only when samples are read. */
export const soundRules = {
  'not-finite': {
    class: 'loses-row',
    finds: 'NaN or infinity among the samples',
    piper: 'It stops with ParameterError: Audio buffer is not finite everywhere.',
    mend: 'Make the clip again, or remove file and row.',
  },
  'over-full-scale': {
    class: 'finding',
    finds: 'samples beyond full scale',
    piper: 'It warns and trains on values that no voice can give.',
    mend: 'Lower the level: sox IN OUT.wav gain -n -1',
  },
  silence: {
    class: 'finding',
    finds: 'nothing louder than −60 dBFS',
    piper: 'It accepts the clip and trains the text against silence.',
    mend: 'Make the clip again, or remove file and row.',
  },
  'too-quiet': {
    class: 'finding',
    finds: 'a peak below −30 dBFS',
    piper: 'It does not level clips: the voice learns to be quiet at times, and its noise.',
    mend: 'Raise the level: sox IN OUT.wav gain -n -3; if noise rises with it, make the clip again.',
  },
  clipped: {
    class: 'finding',
    finds: 'flat tops at full scale',
    piper: 'It trains on the distortion.',
    mend: 'Make the clip again at a lower level: what was cut off does not come back.',
  },
  'dc-offset': {
    class: 'finding',
    finds: 'a mean away from zero by more than 2 % of full scale',
    piper: 'It trains on a step at both ends, which is heard as a click.',
    mend: 'Filter it: sox IN OUT.wav highpass 20',
  },
  'long-leading-silence': {
    class: 'finding',
    finds: 'more than 1 s of silence before the speech',
    piper: 'It trims silence to 0.25 s, unless that is switched off or its detector hears speech in the noise.',
    mend: 'Trim it, and leave a quarter of a second.',
  },
  'long-trailing-silence': {
    class: 'finding',
    finds: 'more than 1 s of silence after the speech',
    piper: 'It trims silence to 0.25 s, unless that is switched off or its detector hears speech in the noise.',
    mend: 'Trim it, and leave a quarter of a second.',
  },
  'long-pause': {
    class: 'finding',
    finds: 'more than 1.5 s of silence inside the speech',
    piper: 'It keeps pauses inside a clip and learns to stop there.',
    mend: 'Shorten the pause, or make the clip again.',
  },
  dropout: {
    class: 'finding',
    finds: 'a hole of exact zeros in the middle of a sound',
    piper: 'It trains on the two clicks and the hole.',
    mend: 'Make the clip again: a piece of it was lost.',
  },
  'cut-off-start': {
    class: 'finding',
    finds: 'full speech level in the very first samples',
    piper: 'It trains on half a sound.',
    mend: 'Listen to the beginning; make the clip again where it is cut.',
  },
  'cut-off-end': {
    class: 'finding',
    finds: 'full speech level in the very last samples',
    piper: 'It trains on half a sound; the voice learns to break off.',
    mend: 'Listen to the end; make the clip again where it is cut.',
  },
  'steady-sound': {
    class: 'finding',
    finds: 'a level that never moves, as of a tone, hum or noise',
    piper: 'Its detector finds no speech and cuts most of the clip away, or keeps the noise.',
    mend: 'Listen to it; make the clip again where it is no speech.',
  },
  'too-short': {
    class: 'finding',
    finds: 'less than 0.3 s',
    piper: 'It accepts the clip, and adds little from it but clicks.',
    mend: 'Make the clip again with a longer text, or remove it.',
  },
  'too-long': {
    class: 'finding',
    finds: 'more than 30 s',
    piper: 'The longest clip sets how much GPU memory a batch takes; training may stop for want of it.',
    mend: 'Cut it into sentences.',
  },
  'too-short-for-text': {
    class: 'finding',
    finds: 'more letters a second than anybody speaks',
    piper: 'It trains sounds against words that are not there.',
    mend: 'Listen: a part of the text is missing, or the text is that of another clip.',
  },
  'too-long-for-text': {
    class: 'finding',
    finds: 'far more sound than the text needs',
    piper: 'It trains words against sounds that are not theirs.',
    mend: 'Listen: the audio says more than the text, repeats itself, or the text is that of another clip.',
  },
} as const satisfies Readonly<Record<string, Rule>>;
