import {createPrivateKey, generateKeyPairSync, type KeyObject, sign} from 'node:crypto';

/** A key with a certificate, both PEM. */
export type Certified = {readonly key: string; readonly cert: string};

/** What a certificate says. */
export type CertificateOptions = {
  readonly name: string;
  /** Names (`localhost`) and IPv4 addresses that it is for. */
  readonly hosts?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  /** Who signs it; itself, where nobody does. */
  readonly by?: Certified & {readonly name: string};
};

const dayMs = 86_400_000;

/** Makes a certificate for a test, valid now unless said otherwise. Written out in DER, so that no program has to be there. */
export function makeCertificate({name, hosts = [], from, until, by}: CertificateOptions): Certified {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const now = Date.now();
  const isAuthority = hosts.length === 0;
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1 + Math.floor(Math.random() * 1e9)),
    ecdsaWithSha256,
    nameOf(by?.name ?? name),
    sequence(time(from ?? new Date(now - dayMs)), time(until ?? new Date(now + 30 * dayMs))),
    nameOf(name),
    publicKey.export({type: 'spki', format: 'der'}),
    tagged(0xa3, sequence(...(isAuthority ? [authority] : [alternativeNames(hosts)]))),
  );
  const signer: KeyObject = by === undefined ? privateKey : createPrivateKey(by.key);
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)]));
  const der = sequence(body, ecdsaWithSha256, signature);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const {length} = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function integer(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return tagged(0x02, Buffer.from((bytes[0] as number) > 127 ? [0, ...bytes] : bytes));
}

/** Two digits of the year would mean 1950 to 2049. */
function time(date: Date): Buffer {
  return tagged(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
}

const identifier = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const yes = tagged(0x01, Buffer.from([0xff]));
/** basicConstraints (RFC 5280 §4.2.1.9), critical: it may sign others. */
const authority = sequence(identifier('551d13'), yes, tagged(0x04, sequence(yes)));

/** The common name alone. */
function nameOf(name: string): Buffer {
  return sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from(name)))));
}

/** subjectAltName (RFC 5280 §4.2.1.6). */
function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map(host =>
    /^[\d.]+$/.test(host) ? tagged(0x87, Buffer.from(host.split('.').map(Number))) : tagged(0x82, Buffer.from(host)),
  );
  return sequence(identifier('551d11'), tagged(0x04, sequence(...names)));
}
