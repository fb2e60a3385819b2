import type {Command} from 'commander';
import {once} from '../parse-option.js';

/** Flags that say which backend. */
export type BackendFlags = {readonly backend?: string};

/** Adds the flags that say which backend. */
export function addBackendOptions(command: Command): Command {
  return command.option(
    '--backend <url>',
    'a ChatterBox server, or "embedded" (env CHATTERBOX_URL, default http://localhost:9090)',
    once,
  );
}
