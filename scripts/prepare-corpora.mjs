// The last step of a build: reads and phonemizes our corpora into dist/corpora/.
import {join} from 'node:path';
import {prepareCorpora} from '../dist/jobs/phrases/prepare-corpus.js';

await prepareCorpora(join(import.meta.dirname, '..', 'dist', 'corpora'));
