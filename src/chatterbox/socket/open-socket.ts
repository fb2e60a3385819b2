import type {TcpSocketConnectOpts} from 'node:net';
import {rootCertificates} from 'node:tls';
import {type ClientOptions, WebSocket} from 'ws';
import type {ResolvedClientOptions} from '../client-options.js';
import {lookupBothLoopbacks} from '../http/agents.js';

/** How long the handshake may take that closes a socket. */
const closeTimeoutMs = 1000;
/** Of one message: a frame of sound may come in pieces. */
const mostFragments = 4096;

/** Options that `ws` takes, and hands to whoever connects, beyond what its types know. */
type TypesLack = Pick<TcpSocketConnectOpts, 'lookup' | 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout'> & {
  readonly closeTimeout: number;
};

/**
 * Opens a WebSocket as requests are made: with the token in its header, to either loopback address, trusting the authorities of `ca` beside the
 * well-known ones and never skipping the check. Redirections are not followed. `onConnected` is told once TCP, and TLS where there is any, stands.
 */
export function openSocket(
  url: URL,
  {authorization, ca, answerLimitBytes}: ResolvedClientOptions,
  onConnected: () => void,
): WebSocket {
  const options: ClientOptions & TypesLack = {
    headers: authorization === undefined ? {} : {authorization},
    lookup: lookupBothLoopbacks,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 250,
    // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : {ca: [...rootCertificates, ca]}),
    followRedirects: false,
    perMessageDeflate: false,
    maxPayload: answerLimitBytes,
    maxFragments: mostFragments,
    closeTimeout: closeTimeoutMs,
    finishRequest(request) {
      request.once('socket', socket => {
        socket.once(url.protocol === 'wss:' ? 'secureConnect' : 'connect', onConnected);
      });
      request.end();
    },
  };
  return new WebSocket(url, options);
}
