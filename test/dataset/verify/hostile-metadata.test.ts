import {readFileSync, writeFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {rules} from '../../../src/dataset/verify/rules/rules.js';
import {verifyFolder} from '../../../src/dataset/verify/verify-folder.js';
import {makeCleanSet} from './kit/clean-set.js';

test('whatever bytes metadata.csv has, there is a report', {timeout: 120_000}, async () => {
  using set = makeCleanSet();
  const clean = readFileSync(set.path('metadata.csv'));
  const piece = fc.oneof(
    fc
      .constantFrom('"', '|', '\n', '\r', '\0', '../', '/', '\\', '.wav', ' ', '\u200b', '\uFEFF', 'é', 'e\u0301')
      .map(text => Buffer.from(text)),
    fc.uint8Array({maxLength: 12}),
  );
  const edits = fc.array(fc.record({at: fc.nat(clean.length), cut: fc.nat(8), piece}), {minLength: 1, maxLength: 12});
  const mutate = fc.asyncProperty(edits, async list => {
    const bytes = list.reduce(
      (old, {at, cut, piece: added}) => Buffer.concat([old.subarray(0, at), added, old.subarray(at + cut)]),
      clean,
    );
    writeFileSync(set.path('metadata.csv'), bytes);
    const {findings, errors, warnings, clips} = await verifyFolder(set.root, {readSamples: false});
    expect(clips).toBeLessThanOrEqual(24);
    expect(errors + warnings).toBe(findings.length);
    for (const {rule, message} of findings) expect(`${rule in rules} ${message}`).toMatch(/^true \S/u);
  });
  await fc.assert(mutate, {numRuns: 300});
});

test('20,000 rows without audio are looked up among 10,000 files, and not each against each', async () => {
  using set = makeCleanSet();
  for (let index = 0; index < 10_000; index += 1) writeFileSync(set.path(`wavs/Suara_${index}.txt`), '');
  set.lines.push(...Array.from({length: 20_000}, (_none, index) => `suara${index}.wav|Siti suka air kelapa muda.`));
  set.writeLines();
  const before = performance.now();
  const {counts} = await verifyFolder(set.root, {readSamples: false});
  expect(counts['missing-audio']).toBe(20_000);
  expect(performance.now() - before).toBeLessThan(20_000);
});
