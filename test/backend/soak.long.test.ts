import {test} from 'vitest';
import {soak} from './soak.js';

test('E13 3 minutes of use: resident memory and descriptors do not grow', () => soak(180, 15_000_000), 300_000);

test('E13 an hour of use: resident memory and descriptors do not grow', () => soak(3600, 15_000_000), 4_000_000);
