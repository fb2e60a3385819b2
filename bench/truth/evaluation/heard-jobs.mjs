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

/** Where a recogniser hears nothing that the others do not. */
const ofSound = [
  'other-speaker',
  'voice-shifted',
  'drone',
  'too-fast',
  'clipped-and-lowered',
  'level-jump',
  'burst',
  'hiss',
  'mp3',
  'narrow-band',
];

/** Other words are spoken: that can be asked of the Piper voice and of eSpeak NG only. */
const ofSpeakersThatCanBeAsked = new Set(['dropped-words', 'repeated-words', 'swapped-words', 'other-language']);

/** Of the half that no limit comes from: neural speech in two languages, and a robot. eSpeak NG has half as many sources. */
const askable = ['joe-up/en', 'joe-up/ms', 'joe-up/en', 'joe-up/ms', 'espeak-120/en', 'espeak-120/ms'];
const any = ['joe-up/en', 'kumo/ms', 'nezumi/en', 'joe-up/ms', 'espeak-120/en', 'espeak-120/ms'];
const heldOut = [...new Set(any)];
const calibration = ['joe/en', 'joe/ms', 'gongitsune/en', 'tebukuro/ms'];

/** The slower half of the work on the sound: DNSMOS says nothing of words. */
const all = {ofWords: true, ofQuality: true};

/**
 * Jobs in the order of their worth: clean clips of the held-out half; then a source more for each kind and severity, round by round,
 * with a clean clip of the calibration half beside each.
 * @param {object} corpus
 * @param {{kinds: readonly {name: string}[], sourceCount: number}} how `sourceCount` sources a kind and severity, as far as there are
 * @returns {{clip?: object, source?: object, kind?: object, severity?: string, parts: {ofWords: boolean, ofQuality: boolean}}[]}
 */
export function heardJobs(corpus, {kinds, sourceCount}) {
  const cleanOf = names =>
    interleaved(names.map(name => corpus.clips.filter(({dataset}) => dataset === name))).map(clip => ({
      clip: {...clip, kind: 'clean'},
      parts: all,
    }));
  const chosen = [...ofWords, ...ofSound].flatMap(name => kinds.filter(kind => kind.name === name));
  const rounds = Array.from({length: sourceCount}, (_none, round) =>
    chosen.flatMap(kind =>
      severities.flatMap(severity => {
        const source = sourcesOf(corpus, kind, sourceCount)[round];
        const isOfWords = ofWords.includes(kind.name);
        return source === undefined
          ? []
          : [{source, kind, severity, parts: {ofWords: isOfWords, ofQuality: !isOfWords}}];
      }),
    ),
  );
  return [...cleanOf(heldOut), ...interleaved([rounds.flat(), cleanOf(calibration)])];
}

/** Sentences of four words and more, for some have to be left out; the datasets take turns. */
function sourcesOf({clips}, {name}, count) {
  const keyed = clips
    .map(clip => ({clip, key: seededRandom(`heard ${clip.id}`)()}))
    .sort((a, b) => a.key - b.key);
  const isLong = ({text, language}) => splitWords(text, language).length >= 4;
  const places = ofSpeakersThatCanBeAsked.has(name) ? askable : any;
  const queues = new Map(
    places.map(dataset => [
      dataset,
      keyed.filter(({clip}) => clip.dataset === dataset && isLong(clip)).map(({clip}) => clip),
    ]),
  );
  return Array.from({length: count}, (_none, at) => queues.get(places[at % places.length]).shift()).filter(Boolean);
}

/** The first of each list, then the second of each. */
function interleaved(lists) {
  const longest = Math.max(...lists.map(({length}) => length));
  return Array.from({length: longest}, (_none, at) => lists.flatMap(list => list[at] ?? [])).flat();
}
