import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

const isLong = process.env['CHATTERPIPE_LONG_TESTS'] === '1';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['node_modules/**', ...(isLong ? [] : ['test/**/*.long.test.ts'])],
    isolate: false,
    // Two at least: a good part of the tests wait for processes of their own. Vitest would leave one core of two free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['test/kit/fail-on-warnings.ts'],
    // No model or base that somebody has on this machine takes part where a test does not say so.
    env: {CHATTERPIPE_MODELS: '/nonexistent/models', CHATTERPIPE_KNOWN_BASES: '/nonexistent/known-bases.json'},
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
