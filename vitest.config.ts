import {defineConfig} from 'vitest/config';

const isLong = process.env['CHATTERPIPE_LONG_TESTS'] === '1';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['node_modules/**', ...(isLong ? [] : ['test/**/*.long.test.ts'])],
    isolate: false,
    setupFiles: ['test/kit/fail-on-warnings.ts'],
    // No model that somebody installed on this machine takes part where a test does not say so.
    env: {CHATTERPIPE_MODELS: '/nonexistent/models'},
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
