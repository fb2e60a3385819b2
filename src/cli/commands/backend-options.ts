import type {Command} from 'commander';
import {collect, once} from '../parse-option.js';

/** Flags that say which backend, and how it is spoken to. */
export type BackendFlags = AccessFlags & {readonly backend?: string};

/** The same where several backends may speak. */
export type FleetFlags = AccessFlags & {readonly backend?: readonly string[]};

type AccessFlags = {readonly tokenFile?: string; readonly ca?: string};

/** Adds the flags that say which backend. */
export function addBackendOptions(command: Command): Command {
  return addAccessOptions(
    command.option(
      '--backend <url>',
      'a ChatterBox server, openai:https://host/v1, or "embedded" (env CHATTERBOX_URL, default http://localhost:9090)',
      once,
    ),
  );
}

/** Adds the flags that say which backends. */
export function addFleetOptions(command: Command): Command {
  return addAccessOptions(
    command.option(
      '--backend <url>',
      'a ChatterBox server, openai:https://host/v1, or "embedded" (env CHATTERBOX_URL, default http://localhost:9090); several times for several at once',
      collect,
    ),
  );
}

function addAccessOptions(command: Command): Command {
  return command
    .option('--token-file <file>', 'the token of the backend, or lines "URL TOKEN" (env CHATTERBOX_TOKEN)', once)
    .option('--ca <file>', 'for https: the certificate of an authority of your own (PEM)', once);
}

/** The flags that were given, as options of a job. */
export function toBackend<Flags extends BackendFlags | FleetFlags>({
  backend,
  tokenFile,
  ca,
}: Flags): Pick<Flags, 'backend'> & {readonly tokenFile?: string; readonly ca?: string} {
  return {
    ...(backend === undefined ? {} : {backend}),
    ...(tokenFile === undefined ? {} : {tokenFile}),
    ...(ca === undefined ? {} : {ca}),
  };
}

/** Flags that say how speech is asked for. */
export type TransportFlags = {readonly transport?: 'http' | 'sse' | 'ws'};

/** Adds the flag that says how speech is asked for. */
export function addTransportOption(command: Command): Command {
  return command.option(
    '--transport <http|sse|ws>',
    'how speech is asked for: one answer, events or a WebSocket (http)',
    once,
  );
}
