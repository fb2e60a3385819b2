import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {standIn} from './standin.js';

/** PyPI's own: `pip download --no-deps chatterbox-tts==0.1.7`. */
const wheel = process.env['CHATTERPIPE_TEST_CHATTERBOX_WHEEL'];

test.skipIf(wheel === undefined)(
  'the package that stands in has the signatures and languages of the official one (needs CHATTERPIPE_TEST_CHATTERBOX_WHEEL)',
  () => {
    const official = signaturesOf(wheel ?? '');
    expect(Object.keys(official).length).toBeGreaterThanOrEqual(14);
    expect(signaturesOf(standIn)).toEqual(official);
  },
);

function signaturesOf(place: string): Record<string, unknown> {
  const program = fileURLToPath(new URL('signatures.py', import.meta.url));
  return JSON.parse(execFileSync('python3', [program, place], {encoding: 'utf8'}));
}
