import {expect, test} from 'vitest';
import {cleanText} from '../../src/text/clean-text.js';
import {hasProgram} from '../kit/programs.js';
import {hostileTexts} from './hostile-texts.js';
import {readAsPiper} from './read-as-piper.js';

test.skipIf(!hasProgram('python3'))(
  'D8 100,000 hostile texts: never a throw, and Python reads back every row as it was written',
  () => {
    const spoken = hostileTexts(100_000, 88).flatMap(text => {
      const cleaned = cleanText(text);
      return 'spokenText' in cleaned ? [cleaned.spokenText] : [];
    });
    const rows = spoken.map((text, index) => [`voice_${index}.wav`, text]);
    expect(rows.length).toBeGreaterThan(25_000);
    expect(readAsPiper(rows.map(row => `${row.join('|')}\n`).join(''))).toEqual(rows);
  },
  600_000,
);
