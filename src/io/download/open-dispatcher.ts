import {Agent, type Dispatcher, EnvHttpProxyAgent} from 'undici';
import type {NetworkOptions} from './download.js';

/** The sockets of one download, through the proxy where there is one. The caller destroys them. */
export function openDispatcher({httpProxy, httpsProxy, noProxy, connectTimeoutMs}: NetworkOptions): Dispatcher {
  const limits = {connect: {timeout: connectTimeoutMs}, allowH2: false};
  if (httpProxy === undefined && httpsProxy === undefined) return new Agent(limits);
  // Empty texts, because for what is left out it would look into the environment itself.
  return new EnvHttpProxyAgent({
    ...limits,
    httpProxy: httpProxy ?? '',
    httpsProxy: httpsProxy ?? '',
    noProxy: noProxy ?? '',
    // https goes through a tunnel all the same; many proxies allow none to other ports.
    proxyTunnel: false,
  });
}
