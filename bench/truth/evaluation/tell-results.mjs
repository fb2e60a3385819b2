// Everything that is said of a set of rows, as Markdown, and the limits that the clean clips propose.
import {evidenceOf} from '../../../dist/quality/measures/evidence-of.js';
import {presets} from '../../../dist/quality/verdict/presets.js';
import {proposeLimits, proposeSpreads} from './calibrate.mjs';
import {judged} from './judge.mjs';
import {curveTable, falseRefusalTable, languageTable, recallTable} from './tables.mjs';

const isNeural = ({engine}) => engine !== 'espeak';
/** The recorded clips are too few a speaker for limits of their dataset. */
const isOfDataset = ({engine}) => engine === 'piper' || engine === 'kokoro';

/**
 * @param {object} options
 * @param {object} [options.own] limits to be tried, over those of `default`
 * @param {(line: string) => void} options.tell
 * @returns limits out of all clean clips of the calibration half, and out of its neural ones alone
 */
export function tellResults(rows, {kinds, own, tell}) {
  const clean = rows.filter(({kind}) => kind === 'clean');
  const calibration = clean.filter(({split}) => split === 'calibration');
  const heldOut = rows.filter(({split}) => split === 'held-out');
  const minutes = clean.reduce((sum, {seconds}) => sum + seconds, 0) / 60;
  tell(
    `${calibration.length} + ${clean.length - calibration.length} clean clips (${minutes.toFixed(0)} minutes), ${rows.length - clean.length} with a defect.\n`,
  );
  const proposals = {
    everybody: {...proposeLimits(calibration), ...proposeSpreads(calibration)},
    neural: {...proposeLimits(calibration.filter(isNeural)), ...proposeSpreads(calibration.filter(isNeural))},
  };
  const judges = {
    ...presets,
    'proposed by everybody': {...presets.default, ...proposals.everybody},
    'proposed by neural speech': {...presets.default, ...proposals.neural},
    ...(own === undefined ? {} : {own: {...presets.default, ...own}}),
  };
  for (const [name, limits] of Object.entries(judges)) {
    const results = judged(heldOut, limits);
    tell(`## ${name}\n\n${falseRefusalTable(results)}\n`);
    tell(`### Neural speech\n\n${recallTable(results.filter(isNeural), kinds)}\n`);
    tell(`### Neural speech, datasets of 36 clips\n\n${recallTable(results.filter(isOfDataset), kinds)}\n`);
    tell(
      `### eSpeak NG\n\n${recallTable(
        results.filter(row => !isNeural(row)),
        kinds,
      )}\n`,
    );
    tell(`### By language\n\n${languageTable(results)}\n`);
  }
  if (rows.some(({measures}) => measures.models !== undefined)) tellOfModels(rows, kinds, tell);
  const names = new Set(
    rows.flatMap(({measures}) => Object.keys(measures).filter(name => typeof measures[name] === 'number')),
  );
  tell(`## Areas under the curve, neural speech\n\n${curveTable(heldOut.filter(isNeural), kinds, [...names])}\n`);
  for (const [name, limits] of Object.entries(proposals))
    tell(`## Limits by ${name}\n\n\`\`\`json\n${JSON.stringify(limits, null, 2)}\n\`\`\`\n`);
  return proposals;
}

/** The same clips with and without what models heard, by the default limits; recognisers do not hear every language as well. */
function tellOfModels(rows, kinds, tell) {
  const deaf = rows.map(row => {
    const evidence = evidenceOf(row.measures);
    const measures = Object.entries(row.measures).filter(([name]) => !Object.hasOwn(evidence, name));
    return {...row, measures: Object.fromEntries(measures)};
  });
  for (const [name, each] of [
    ['With models', rows],
    ['The same clips without', deaf],
  ]) {
    const results = judged(each, presets.default).filter(row => row.split === 'held-out' && isNeural(row));
    tell(`## ${name}: neural speech, default limits\n\n${falseRefusalTable(results)}\n`);
    for (const language of [...new Set(results.map(row => row.language))].sort()) {
      const spoken = results.filter(row => row.language === language);
      tell(`### ${language}\n\n${recallTable(spoken, kinds)}\n`);
    }
  }
}
