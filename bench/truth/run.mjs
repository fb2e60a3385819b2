// How good the gates are: clean clips, the same with defects planted, and what is refused of each. See docs/quality.md.
import {readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {openCleanCorpus} from './corpus/clean-corpus.mjs';
import {kinds} from './defects/kinds.mjs';
import {hearRows} from './evaluation/hear-rows.mjs';
import {gatherRows} from './evaluation/rows.mjs';
import {tellResults} from './evaluation/tell-results.mjs';

const {values: options} = parseArgs({
  options: {
    cache: {type: 'string', default: join(tmpdir(), 'chatterpipe-truth')},
    clips: {type: 'string', default: '36'},
    sources: {type: 'string', default: '60'},
    kind: {type: 'string', multiple: true},
    speaker: {type: 'string', multiple: true},
    json: {type: 'string'},
    from: {type: 'string'},
    limits: {type: 'string'},
    models: {type: 'boolean', default: false},
    minutes: {type: 'string', default: 'Infinity'},
    part: {type: 'string', default: '1/1'},
  },
});
const chosen = kinds.filter(({name}) => options.kind === undefined || options.kind.includes(name));
const rows = options.from === undefined ? await measuredRows() : JSON.parse(await readFile(options.from, 'utf8')).rows;
const own = options.limits === undefined ? undefined : JSON.parse(await readFile(options.limits, 'utf8'));
const proposals = tellResults(rows, {kinds: chosen, own, tell: line => console.log(line)});
if (options.json !== undefined) await writeFile(options.json, JSON.stringify({proposals, rows}));

async function measuredRows() {
  const corpus = await openCleanCorpus({
    cacheFolder: options.cache,
    modelsFolder: process.env.CHATTERPIPE_TEST_MODELS,
    dataFolder: process.env.CHATTERPIPE_SHARED_DATA,
    speakerIds: options.speaker,
    clipsOfDataset: Number(options.clips),
  });
  const how = {
    kinds: chosen,
    sourceCount: Number(options.sources),
    cacheFolder: options.cache,
    tell: line => console.error(`  ${line}`),
  };
  if (!options.models) return gatherRows(corpus, how);
  const [part, parts] = options.part.split('/').map(Number);
  return hearRows(corpus, {
    ...how,
    modelsFolder: process.env.CHATTERPIPE_TEST_MODELS,
    minutes: Number(options.minutes),
    part,
    parts,
  });
}
