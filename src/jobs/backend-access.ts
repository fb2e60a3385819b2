import {X509Certificate} from 'node:crypto';
import {ChatterpipeError} from '../base/error.js';
import {readBackendAddress} from '../chatterbox/dialects/backend-address.js';
import type {Environment} from './config.js';
import {readInput} from './read-input.js';

/** How backends are spoken to. A token goes to the backend that it is for, and is shown nowhere. */
export type BackendAccess = {
  tokenFor(address: string): string | undefined;
  /** Certificates of authorities that are trusted beside the well-known ones, PEM. */
  readonly ca: string | undefined;
};

/** What a person says of tokens and certificates. */
export type AccessOptions = {
  /** For every backend that is named. `tokenFile` is read where it is not given, then the environment. */
  readonly token?: string | undefined;
  /** A file with one token, or with lines `ADDRESS TOKEN`. */
  readonly tokenFile?: string | undefined;
  /** A PEM file. */
  readonly ca?: string | undefined;
};

/** Reads the files. Throws INPUT_UNREADABLE for one that cannot be read or does not hold what it should. */
export async function readBackendAccess(
  {token, tokenFile, ca}: AccessOptions,
  environment: Pick<Environment, 'token'>,
): Promise<BackendAccess> {
  return {
    tokenFor: await tokens(token, tokenFile, environment.token),
    ca: ca === undefined ? undefined : await readCertificates(ca),
  };
}

async function tokens(
  token: string | undefined,
  tokenFile: string | undefined,
  fromEnvironment: string | undefined,
): Promise<BackendAccess['tokenFor']> {
  if (token !== undefined) return () => token;
  if (tokenFile === undefined) return () => fromEnvironment;
  const {common, byAddress} = parseTokens((await readInput(tokenFile)).toString('utf8'), tokenFile);
  return address => byAddress.get(plainAddress(address)) ?? common;
}

/** One token alone is for every backend; with an address before it, it is for that one. Lines that begin with `#` do not count. */
function parseTokens(text: string, path: string) {
  const byAddress = new Map<string, string>();
  let common: string | undefined;
  const lines = text.split(/\r?\n/).map(line => line.trim());
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [first = '', second, ...more] = line.split(/\s+/);
    const isPair = second !== undefined && more.length === 0 && URL.canParse(first);
    const isAlone = second === undefined && common === undefined && !/^(openai:)?https?:/.test(first);
    if (isPair) byAddress.set(plainAddress(first), second);
    else if (isAlone) common = first;
    else throw notTokens(path, index + 1);
  }
  if (common === undefined && byAddress.size === 0) throw notTokens(path, 1);
  return {common, byAddress};
}

/** An address as it is compared: without a dialect, a password, a query, and `/v1` or a slash at its end. */
export function plainAddress(address: string): string {
  const {url} = readBackendAddress(address);
  if (!URL.canParse(url)) return address;
  const {origin, pathname} = new URL(url);
  return `${origin}${pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/** What the line says is a secret. */
function notTokens(path: string, lineNumber: number): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `Line ${lineNumber} of the token file ${path} is no token.`, {
    hint: 'Write the token alone, or a line "http://host:9090 TOKEN" for each backend.',
    details: {path, lineNumber},
  });
}

async function readCertificates(path: string): Promise<string> {
  const pem = (await readInput(path)).toString('utf8');
  try {
    // Of a bundle the first is looked at: the others are read by whoever needs them.
    return new X509Certificate(pem) && pem;
  } catch (error) {
    throw new ChatterpipeError('INPUT_UNREADABLE', `${path} holds no certificate in PEM form.`, {
      hint: 'Give the certificate of the authority, a text that begins with -----BEGIN CERTIFICATE-----.',
      details: {path},
      cause: error,
    });
  }
}
