// Which clips models listen to, the most telling first: listening is slow, and a run may be cut anywhere.
import {seededRandom} from '../../../dist/base/seeded-random.js';
import {severities} from '../defects/kinds.mjs';
import {splitWords} from '../defects/split-words.mjs';

/** Where only a recogniser can know. */
const ofWords = [
  'dropped-words',
  'repeated-words',
  'swapped-words',
  'other-language',
  'babble-after',
  'truncated-end',
  'cut-start',
  'loop',
];

/** Where the speaker's embedding says it. */
const ofVoice = ['other-speaker', 'voice-shifted'];

/** Where DNSMOS may hear what arithmetic does not. */
const ofQuality = ['drone', 'too-fast', 'clipped-and-lowered', 'level-jump', 'burst', 'hiss', 'mp3', 'narrow-band'];

/** Other words are spoken: that can be asked of the Piper voice and of eSpeak NG only. */
const ofSpeakersThatCanBeAsked = new Set(['dropped-words', 'repeated-words', 'swapped-words', 'other-language']);

/** Of the half that no limit comes from. Neural speech first: recognisers hear little of what eSpeak NG says. */
const asked = ['joe-up/en', 'joe-up/ms'];
const askable = [...asked, ...asked, ...asked, ...asked, 'espeak-120/en'];
const any = ['joe-up/en', 'kumo/ms', 'joe-up/ms', 'nezumi/en', 'joe-up/en', 'joe-up/ms', 'espeak-120/en'];
const others = ['kumo/ms', 'nezumi/en'];
const later = ['joe/en', 'joe/ms', 'gongitsune/en', 'tebukuro/ms', 'espeak-120/en'];

/**
 * Jobs in the order of their worth: the clean clips of the voice that can be asked; then a source more for each kind and severity, round
 * by round, with a clean clip of another voice and one of the calibration half beside each. DNSMOS is slow and says nothing of words or of
 * who speaks: it hears the clean clips of the held-out half and the defects of sound.
 * @param {object} corpus
 * @param {{kinds: readonly {name: string}[], sourceCount: number}} how `sourceCount` sources a kind and severity, as far as there are
 * @returns {{clip?: object, source?: object, kind?: object, severity?: string, parts: {ofWords: boolean, ofQuality: boolean}}[]}
 */
export function heardJobs(corpus, {kinds, sourceCount}) {
  const cleanOf = (names, parts) =>
    interleaved(names.map(name => corpus.clips.filter(({dataset}) => dataset === name))).map(clip => ({
      clip: {...clip, kind: 'clean'},
      parts,
    }));
  const chosen = [...ofWords, ...ofVoice, ...ofQuality].flatMap(name => kinds.filter(kind => kind.name === name));
  const planted = Array.from({length: sourceCount}, (_none, round) =>
    chosen.flatMap(kind => {
      const source = sourcesOf(corpus, kind, sourceCount)[round];
      const parts = {ofWords: ofWords.includes(kind.name), ofQuality: ofQuality.includes(kind.name)};
      return source === undefined ? [] : [severities.map(severity => ({source, kind, severity, parts}))];
    }),
  ).flat();
  const everything = {ofWords: true, ofQuality: true};
  const half = Math.ceil(planted.length / 2);
  return [
    ...cleanOf(asked, everything),
    ...interleaved([planted.slice(0, half), cleanOf(others, everything)]),
    ...interleaved([planted.slice(half), cleanOf(later, {ofWords: true, ofQuality: false})]),
  ].flat();
}

/** Sentences of four words and more, for some have to be left out; the datasets take turns. */
function sourcesOf({clips}, {name}, count) {
  const keyed = clips.map(clip => ({clip, key: seededRandom(`heard ${clip.id}`)()})).sort((a, b) => a.key - b.key);
  const isLong = ({text, language}) => splitWords(text, language).length >= 4;
  const places = (ofSpeakersThatCanBeAsked.has(name) ? askable : any).filter(place =>
    clips.some(({dataset}) => dataset === place),
  );
  const queues = new Map(
    places.map(dataset => [
      dataset,
      keyed.filter(({clip}) => clip.dataset === dataset && isLong(clip)).map(({clip}) => clip),
    ]),
  );
  return Array.from({length: count}, (_none, at) => queues.get(places[at % places.length]).shift()).filter(Boolean);
}

/** The first of each list, then the second of each; what is a list itself stays together. */
function interleaved(lists) {
  const longest = Math.max(...lists.map(({length}) => length));
  return Array.from({length: longest}, (_none, at) => lists.flatMap(list => list[at] ?? [])).flat();
}
