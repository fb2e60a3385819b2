// The models that listen, as the product runs them, and what they say of a clip.
import {join} from 'node:path';
import {openDnsmos} from '../../../dist/engines/quality/open-dnsmos.js';
import {openSilero} from '../../../dist/engines/quality/open-silero.js';
import {openSpeakerEncoder} from '../../../dist/engines/speaker/open-speaker-encoder.js';
import {openWhisper} from '../../../dist/engines/transcription/whisper/open-whisper.js';
import {createSoundReader} from '../../../dist/jobs/evidence/sound-reader.js';
import {measureEvidence} from '../../../dist/quality/measure-evidence.js';
import {clipOf} from './measure.mjs';

const referenceSeconds = 10;

/**
 * @param {string} folder holds `silero-vad/`, `dnsmos/`, `ge2e/` and `whisper-base/`
 * @param {readonly object[]} cleanClips a speaker's reference is made of the first ones
 */
export function openListeners(folder, cleanClips) {
  const sound = name => ({file: join(folder, name), id: `${name.split('/')[0]}@bench`, threads: 1});
  const vad = openSilero(sound('silero-vad/silero_vad_16k_op15.onnx'));
  const mos = openDnsmos(sound('dnsmos/sig_bak_ovr.onnx'));
  const encoder = openSpeakerEncoder(sound('ge2e/ge2e.onnx'));
  const whisper = openWhisper({
    folder: join(folder, 'whisper-base'),
    id: 'whisper-base@bench',
    threads: 1,
    device: 'cpu',
  });
  const reader = createSoundReader(() => {});
  const references = new Map();
  const referenceOf = async dataset => {
    if (!references.has(dataset)) references.set(dataset, await encoder.embed(referenceSound(cleanClips, dataset)));
    return references.get(dataset);
  };
  return {
    /** What the models say of a clip, as plain JSON; the recogniser and DNSMOS, which are slow, only where they are asked. */
    async hear({take, text, language, dataset}, {ofWords, ofQuality}) {
      const heard = soundOf(take);
      const speech = await vad.detect(heard);
      const reference = await referenceOf(dataset);
      const speaker = {model: encoder.model, embedding: await encoder.embed(heard), reference};
      const evidence = {speech, speaker, ...(ofQuality ? {mos: await mos.score(heard)} : {})};
      if (!ofWords) return plain({evidence});
      const {recognition, forced} = await whisper.transcribe(heard, {language, expectedText: text});
      const phonemes = await reader.phonemesOf({spokenText: text, language, heard: recognition.text});
      return plain({evidence: {...evidence, recognition, forced}, phonemes});
    },
    close: () => Promise.all([vad, mos, encoder, whisper, reader].map(each => each.close())),
  };
}

/** What was heard, as measurements. */
export function measureHeard({evidence: {speech, speaker, ...rest}, phonemes}, {take, text, language}) {
  const sound = soundOf(take);
  const evidence = {
    ...rest,
    speech: {...speech, probabilities: Float32Array.from(speech.probabilities)},
    speaker: {
      ...speaker,
      embedding: Float32Array.from(speaker.embedding),
      reference: Float32Array.from(speaker.reference),
    },
  };
  const clipSeconds = sound.samples.length / sound.sampleRateHz;
  return measureEvidence(evidence, {
    spokenText: text,
    language,
    clipSeconds,
    sound,
    ...(phonemes === undefined ? {} : {phonemes}),
  });
}

/** The clip that is made of the take. */
function soundOf(take) {
  const {samples, sampleRateHz} = clipOf(take);
  return {samples: Float32Array.from(samples, sample => sample / 32_768), sampleRateHz};
}

function plain(heard) {
  const short = (_name, value) =>
    value instanceof Float32Array ? Array.from(value, number => Number(number.toPrecision(6))) : value;
  return JSON.parse(JSON.stringify(heard, short));
}

/** Ten seconds of the speaker. */
function referenceSound(clips, dataset) {
  const own = clips.filter(clip => clip.dataset === dataset);
  const {sampleRateHz} = own[0].take;
  const samples = new Float32Array(referenceSeconds * sampleRateHz);
  let at = 0;
  for (const {take} of own) {
    const piece = take.samples.subarray(0, samples.length - at);
    samples.set(piece, at);
    at += piece.length;
  }
  return {samples: samples.subarray(0, at), sampleRateHz};
}
