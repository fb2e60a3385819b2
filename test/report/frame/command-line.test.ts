import {expect, test} from 'vitest';
import {commandLine} from '../../../src/report/frame/command-line.js';

test('a command is one piece to select, and its options do not break', () => {
  expect(commandLine('chatterpipe generate --output <x>').markup).toBe(
    '<code class="command" dir="ltr">chatterpipe generate <span>--output</span> &lt;x&gt;</code>',
  );
});
