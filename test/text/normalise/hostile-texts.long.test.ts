import {test} from 'vitest';
import {hasProgram} from '../../kit/programs.js';
import {checkHostileTexts} from './check-hostile-texts.js';

test.skipIf(!hasProgram('python3'))(
  'D8 100,000 hostile texts in six languages: never a throw, stable, nothing to improvise on, read back by Python',
  () => checkHostileTexts(100_000, 99),
  600_000,
);
