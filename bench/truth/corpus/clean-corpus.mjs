// The clean clips: eSpeak NG and a Piper voice on our sentences, and recorded clips of three neural voices.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {openEspeakVoices} from './espeak-voices.mjs';
import {openKokoroVoices} from './kokoro-voices.mjs';
import {openPiperVoice} from './piper-voice.mjs';
import {recordedClips} from './recorded-clips.mjs';
import {sentencesOf} from './sentences.mjs';
import {speakers} from './speakers.mjs';
import {openTakeCache} from './take-cache.mjs';

/**
 * @param {object} options
 * @param {string} options.cacheFolder where takes are kept
 * @param {string} [options.modelsFolder] holds `piper-joe/en_US-joe-medium.onnx` and `kokoro/`; what is not there is left out
 * @param {string} [options.dataFolder] holds `speech/index.tsv`; without it the recorded clips are left out
 * @param {readonly string[]} [options.languages] of the speakers: all unless given
 * @param {readonly string[]} [options.speakerIds] all unless given
 * @param {number} options.clipsOfDataset how many a speaker says in a language
 * @returns `clips` and `say(speakerId, text, language)`, which gives undefined for speakers that cannot be asked
 */
export async function openCleanCorpus({cacheFolder, modelsFolder, dataFolder, languages, speakerIds, clipsOfDataset}) {
  const kept = openTakeCache(join(cacheFolder, 'takes'));
  const voices = await openVoices(modelsFolder);
  const present = speakers.filter(({id, engine}) => voices[engine] !== undefined && (speakerIds?.includes(id) ?? true));
  const speak = (speaker, text, language) =>
    kept([speaker, text, language], () => voices[speaker.engine](speaker, text, language));
  const say = async (speakerId, text, language) => {
    const speaker = present.find(({id, engine}) => id === speakerId && engine !== 'kokoro');
    return speaker && speak(speaker, text, language);
  };
  const clips = await recordedClips(dataFolder);
  for (const speaker of present) {
    for (const language of speaker.languages.filter(each => languages?.includes(each) ?? true)) {
      const texts = (await sentencesOf(language, clipsOfDataset))[speaker.split];
      for (const [at, text] of texts.entries()) {
        const {id, split, engine} = speaker;
        const name = `${id}-${language}-${String(at + 1).padStart(2, '0')}`;
        clips.push({id: name, split, engine, speaker: id, language, text, take: await speak(speaker, text, language)});
      }
    }
  }
  return {clips: clips.map(clip => ({...clip, dataset: `${clip.speaker}/${clip.language}`})), say, speakers: present};
}

/** The voices are opened when the first text is not there yet. */
async function openVoices(modelsFolder) {
  const piper = join(modelsFolder ?? '', 'piper-joe', 'en_US-joe-medium.onnx');
  const kokoro = join(modelsFolder ?? '', 'kokoro');
  return {
    espeak: late(openEspeakVoices),
    ...(existsSync(piper) ? {piper: late(() => openPiperVoice(piper))} : {}),
    ...(existsSync(join(kokoro, 'kokoro.onnx')) ? {kokoro: late(() => openKokoroVoices(kokoro))} : {}),
  };
}

function late(open) {
  let opened;
  return async (...order) => {
    opened ??= open();
    return (await opened)(...order);
  };
}
