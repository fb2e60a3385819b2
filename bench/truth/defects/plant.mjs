// One defect in one clip, from a seed.
import {resample} from '../../../dist/audio/resample/resample.js';
import {toInt16} from '../../../dist/audio/to-int16.js';
import {seededRandom} from '../../../dist/base/seeded-random.js';

/**
 * A clip with a defect: the same for the same corpus, kind, severity and source. Undefined where the source does not suit.
 * The text stays what was asked for; only the take is another one.
 */
export async function plant(corpus, kind, severity, source) {
  const random = seededRandom(`${kind.name} ${severity} ${source.id}`);
  const at = {
    source,
    take: source.take,
    random,
    say: async (text, language = source.language) => fitting(await corpus.say(source.speaker, text, language), source),
    sayAs: () => {
      const others = corpus.clips.filter(clip => isSameSaidByAnother(clip, source));
      const chosen = others[Math.floor(random() * others.length)];
      return chosen && fitting(chosen.take, source);
    },
    other: relation => otherClip(corpus.clips, source, relation, random),
  };
  const take = await kind.plant(at, kind.how[severity]);
  if (take === undefined) return undefined;
  const {id, split, engine, speaker, dataset, language, text} = source;
  const samples = Float32Array.from(toInt16(take.samples).samples, sample => sample / 32_768);
  const name = `${id}+${kind.name}-${severity}`;
  return {
    id: name,
    source: id,
    kind: kind.name,
    severity,
    split,
    engine,
    speaker,
    dataset,
    language,
    text,
    take: {samples, sampleRateHz: take.sampleRateHz},
  };
}

/** A robot instead of a robot, a person instead of a person: anything else would be too easy. */
function isSameSaidByAnother(clip, {text, language, speaker, engine}) {
  const isSame = clip.text === text && clip.language === language;
  return (
    isSame &&
    clip.speaker.replace('recorded-', '') !== speaker.replace('recorded-', '') &&
    (clip.engine === 'espeak') === (engine === 'espeak')
  );
}

const relations = {
  'same-speaker': (clip, source) => clip.dataset === source.dataset,
  'other-speaker': (clip, source) => clip.speaker !== source.speaker && clip.language === source.language,
  'same-language': (clip, source) => clip.language === source.language,
  'other-language': (clip, source) => clip.language !== source.language && clip.speaker === source.speaker,
};

/** Another clip of the same half, at the source's sample rate. */
function otherClip(clips, source, relation, random) {
  const fits = clips.filter(
    clip => clip.split === source.split && clip.id !== source.id && relations[relation](clip, source),
  );
  const chosen = fits[Math.floor(random() * fits.length)] ?? source;
  return {...chosen, take: fitting(chosen.take, source)};
}

function fitting(take, {take: {sampleRateHz}}) {
  return take && resample(take, sampleRateHz);
}
