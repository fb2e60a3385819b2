import {expect, test} from 'vitest';
import {requireHub} from '../../src/jobs/require-hub.js';

test.each(['https://huggingface.co', 'http://mirror:8080/hub/'])('%s is a hub', url => {
  expect(requireHub(url)).toBe(url);
});

test.each([
  ['hf-mirror.com', 'https://hf-mirror.com'],
  ['localhost:8080', 'https://localhost:8080'],
  ['ana:geheim@mirror', 'https://huggingface.co'],
  ['file:///models', 'https://huggingface.co'],
  ['https://', 'https://huggingface.co'],
])('%s is none', (value, better) => {
  const failure = (() => {
    try {
      return requireHub(value);
    } catch (error) {
      return error;
    }
  })();
  expect(failure).toMatchObject({code: 'USAGE', hint: `Give it whole: CHATTERPIPE_HUB=${better}`});
  expect(String(failure)).not.toContain('geheim');
});
