import {test} from 'vitest';
import {soak} from './soak.js';

test('E13 16 s of use: resident memory and descriptors do not grow', () => soak(16, 25_000_000), 60_000);
