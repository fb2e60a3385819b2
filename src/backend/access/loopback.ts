import {isIPv4, isIPv6} from 'node:net';

/** Whether a host name or address is this machine's own: `localhost`, `127.x.x.x`, `::1` with or without brackets. */
export function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (isIPv4(name)) return name.startsWith('127.');
  if (isIPv6(name)) return name === '::1' || name.startsWith('::ffff:127.');
  return name === 'localhost' || name.endsWith('.localhost');
}

/** Whether the value of a `Host` header names this machine. */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  const host = hostOfHeader(header);
  return host !== undefined && isLoopback(host);
}

/** The host of a `Host` header without its port; undefined for none, and for what is no host. */
export function hostOfHeader(header: string | undefined): string | undefined {
  return /^(\[[^\]]*\]|[^:@/]*)(:\d{1,5})?$/.exec(header ?? '')?.[1] || undefined;
}

/** Whether the value of an `Origin` header is a page of this machine. `null` (a file, a sandbox) is not. */
export function isLoopbackOrigin(origin: string): boolean {
  const authority = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return authority !== undefined && isLoopbackHostHeader(authority);
}
