import type {CoveragePoint} from '../text/choice/coverage-curve.js';
import type {CoverageWords} from '../text/choice/describe-coverage.js';
import type {Coverage} from '../text/choice/measure-coverage.js';

/** What a page shows about the sounds that phrases cover. */
export type CoverageReport = CoverageWords & {
  readonly coverage: Coverage;
  /** The curve of as many phrases of the same pool in an order of chance, to compare with. */
  readonly random: readonly CoveragePoint[];
};
