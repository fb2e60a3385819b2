import {test} from 'vitest';
import {speakLongList} from './kit/long-list.js';
import {memoryCgroups} from './kit/machine.js';

test.skipIf(memoryCgroups === undefined)(
  'A18 1,000,000 phrases in 384 MB, begun and gone on with',
  {timeout: 3_600_000},
  () => speakLongList(1_000_000, 384),
);
