// Choosing 1,500 of 100,000 phrases for the sounds they hold, against greedy as it is usually written. By CPU time.
import {expectedSpeechSeconds} from '../dist/quality/measures/expected-speech-seconds.js';
import {toCandidate} from '../dist/text/choice/candidate.js';
import {chooseCovering, defaultExamplesPerUnit} from '../dist/text/choice/choose-covering.js';
import {openPool} from '../dist/text/choice/cover-pool.js';
import {diphones} from '../dist/text/choice/diphones.js';
import * as lengths from '../dist/text/choice/length-bucket.js';
import * as kinds from '../dist/text/choice/phrase-kind.js';
import {seededOrder} from '../dist/text/choice/seeded-order.js';
import * as weights from '../dist/text/choice/weights.js';
import {wordsOf} from '../dist/text/choice/words-of.js';
import {corpora} from '../dist/text/corpora/corpora.js';
import {expandFrames} from '../dist/text/corpora/expand-frames.js';
import {median, report} from './kit/bars.mjs';
import {plainGreedy, scanGreedily} from './kit/plain-greedy.mjs';

const [poolSize, count, timedPicks, seed] = [100_000, 1_500, 30, 'bench'];
const options = {
  count,
  cost: 'clips',
  examplesPerUnit: defaultExamplesPerUnit,
  pinned: [],
  excluded: [],
  covered: [],
  seed,
};
const parts = {diphones, wordsOf, ...weights, ...lengths, ...kinds};

const candidates = makeCandidates();
const byId = new Map(candidates.map(candidate => [candidate.id, candidate]));
const pairsOf = chosen => new Set(chosen.flatMap(({units}) => diphones(units))).size;

const rounds = Array.from({length: 5}, () => secondsOf(() => chooseCovering(candidates, options)));
const ours = median(rounds.map(({seconds}) => seconds));
const chosen = rounds[0].result.chosen.map(id => byId.get(id));
report(`choosing ${count} of ${candidates.length} phrases`, ours, {unit: ' s'});

const ordered = seededOrder(candidates, seed);
const none = secondsOf(() => plainGreedy(ordered, 0, defaultExamplesPerUnit, parts)).seconds;
const some = secondsOf(() => plainGreedy(ordered, timedPicks, defaultExamplesPerUnit, parts));
const plain = none + ((some.seconds - none) * count) / timedPicks;
console.log(
  `Plain greedy is timed on its first ${timedPicks} choices; ${plain.toFixed(0)} s for ${count} are extrapolated.`,
);
report('plain greedy, units as strings ÷ ours', plain / ours, {atLeast: 50, digits: 0});
reportDifference(
  `coverage of the first ${timedPicks}, difference`,
  pairsOf(some.result),
  pairsOf(chosen.slice(0, timedPicks)),
);

const scan = secondsOf(() => {
  const pool = openPool({...options, candidates: ordered, present: [], avoid: [], restore: undefined});
  const taken = [];
  scanGreedily(pool, count, candidate => taken.push(ordered[candidate]));
  return taken;
});
report('greedy without laziness, on our index ÷ ours, index included', scan.seconds / ours, {digits: 1});
reportDifference(`coverage of all ${count}, difference`, pairsOf(scan.result), pairsOf(chosen));

/** Sentences of the Malay corpus, those of its frames too. Malay is nearly written as it is spoken: letters stand for sounds. */
function makeCandidates() {
  const {domains} = corpora.ms;
  const made = expandFrames(corpora.ms, poolSize, seed).map(({text}) => text);
  const texts = [...new Set([...domains.flatMap(({sentences}) => sentences), ...made])].slice(0, poolSize);
  return texts.map((spokenText, number) =>
    toCandidate({
      id: `ms:${number}`,
      spokenText,
      units: [...spokenText.toLowerCase().replace(/ng/g, 'ŋ').replace(/ny/g, 'ɲ').replace(/sy/g, 'ʃ')],
      speechSeconds: expectedSpeechSeconds(spokenText, 'ms'),
    }),
  );
}

function secondsOf(work) {
  const before = process.cpuUsage();
  const result = work();
  const {user, system} = process.cpuUsage(before);
  return {result, seconds: (user + system) / 1e6};
}

function reportDifference(name, theirs, mine) {
  report(name, (100 * Math.abs(theirs - mine)) / theirs, {unit: ' %', atMost: 0.5});
}
