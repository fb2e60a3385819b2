// The product's own verdicts on rows: limits of its own, and those of the dataset that a row belongs to.
import {datasetLimits, fewestClips} from '../../../dist/quality/verdict/dataset-limits.js';
import {judgeClip} from '../../../dist/quality/verdict/judge-clip.js';
import {measuresAmong} from '../../../dist/quality/verdict/measures-among.js';
import {kinds} from '../defects/kinds.mjs';

/**
 * Each row with the rules that refuse it, whether the audio chain mended it, and whether it is `caught`: one or the other. A
 * dataset's own limits come from its clean clips.
 */
export function judged(rows, limits) {
  const ofDataset = new Map();
  const clean = rows.filter(({kind}) => kind === 'clean');
  for (const dataset of new Set(clean.map(row => row.dataset))) {
    ofDataset.set(
      dataset,
      limitsOf(
        clean.filter(row => row.dataset === dataset),
        limits,
      ),
    );
  }
  return rows.map(row => {
    const {reasons} = judgeClip(row.measures, limits, ofDataset.get(row.dataset));
    const rules = [...new Set(reasons.map(({rule}) => rule))];
    const mendedBy = kinds.find(({name}) => name === row.kind)?.mendedBy;
    const isMended = mendedBy !== undefined && row.edits.includes(mendedBy);
    return {...row, rules, isMended, isCaught: rules.length > 0 || isMended};
  });
}

function limitsOf(rows, limits) {
  if (rows.length < fewestClips) return undefined;
  const passed = rows.filter(({measures}) => judgeClip(measures, limits).kept);
  const values = new Map(
    measuresAmong.map(measure => [measure, Float64Array.from(passed, ({measures}) => measures[measure] ?? Number.NaN)]),
  );
  return datasetLimits({clips: passed.length, values, speaker: speakerOf(passed)}, limits);
}

function speakerOf(rows) {
  const model = rows[0]?.measures.models?.speaker;
  const embeddings = rows.flatMap(({measures}) => measures.speakerEmbedding ?? []);
  return model === undefined || embeddings.length === 0 ? undefined : {model, embeddings};
}
