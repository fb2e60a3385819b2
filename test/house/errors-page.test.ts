import {expect, test} from 'vitest';
import {errorCodes} from '../../src/base/error-codes.js';

test('docs/errors.md has a row for each code (after a change: npm test -- test/house/errors-page -u)', async () => {
  const rows = Object.entries(errorCodes).map(
    ([code, {exit, http, meaning}]) =>
      `| <a id="${code.toLowerCase()}"></a>\`${code}\` | ${exit} | ${http} | ${meaning} |`,
  );
  const page = `# Errors

Every error carries one of these codes: in \`--json\` output, in the answers of our backend and as \`error.code\` in TypeScript.
A code is never reused. Exit 0 is success, 1 means that \`verify\` has findings, 3 that a generation ended with fewer kept
clips than asked for; 130 and 143 mean that a signal stopped it and that the same command goes on. The page is made
from \`src/base/error-codes.ts\`.

| code | exit code | HTTP status | meaning |
|---|---|---|---|
${rows.join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/errors.md');
});
