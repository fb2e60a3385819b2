// The models that listen, as the product runs them, and what they make of a clip.
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
 * @param {string} folder holds `silero-vad/`, `dnsmos/`, `dvector/` and `whisper-base/`
 * @param {readonly object[]} cleanClips a speaker's reference is made of the first ones
 */
export function openListeners(folder, cleanClips) {
  const sound = name => ({file: join(folder, name), id: `${name.split('/')[0]}@bench`, threads: 1});
  const vad = openSilero(sound('silero-vad/silero_vad_16k_op15.onnx'));
  const mos = openDnsmos(sound('dnsmos/sig_bak_ovr.onnx'));
  const encoder = openSpeakerEncoder(sound('dvector/embedder.int8.onnx'));
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
    /** The evidence about a clip as measurements; the recogniser is asked only where words matter, for it is slow. */
    async hear({take, text, language, dataset}, {words}) {
      const clip = clipOf(take);
      const samples = Float32Array.from(clip.samples, sample => sample / 32_768);
      const heard = {samples, sampleRateHz: clip.sampleRateHz};
      const speech = await vad.detect(heard);
      const reference = await referenceOf(dataset);
      const speaker = {model: encoder.model, embedding: await encoder.embed(heard), reference};
      const evidence = {speech, speaker, mos: await mos.score(heard)};
      const about = {spokenText: text, language, clipSeconds: samples.length / clip.sampleRateHz, sound: heard};
      if (!words) return measureEvidence(evidence, about);
      const {recognition, forced} = await whisper.transcribe(heard, {language, expectedText: text});
      const phonemes = await reader.phonemesOf({spokenText: text, language, heard: recognition.text});
      return measureEvidence(
        {...evidence, recognition, ...(forced === undefined ? {} : {forced})},
        {...about, ...(phonemes === undefined ? {} : {phonemes})},
      );
    },
    close: () => Promise.all([vad, mos, encoder, whisper, reader].map(each => each.close())),
  };
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
