import type {DialectName} from './dialect.js';

/** An address as a person gives it, taken apart. */
export type BackendAddress = {
  /** What stands before the routes. */
  readonly url: string;
  /** What was said of the server; undefined where it has to be asked. */
  readonly dialect: DialectName | undefined;
};

const openAiPrefix = 'openai:';

/**
 * Takes an address apart: `http://localhost:9090`, or `openai:https://host/v1` for a server that is to be spoken to as OpenAI's is, with or
 * without `/v1`; a query is left out, as of any address. What is no address at all is left as it is, for whoever opens it to refuse.
 */
export function readBackendAddress(address: string): BackendAddress {
  if (!address.startsWith(openAiPrefix)) return {url: address, dialect: undefined};
  const url = address
    .slice(openAiPrefix.length)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\/v1$/, '');
  return {url, dialect: 'openai'};
}

/** The address that {@link readBackendAddress} takes apart. */
export function writeBackendAddress({url, dialect}: BackendAddress): string {
  return dialect === 'openai' ? `${openAiPrefix}${url}/v1` : url;
}
