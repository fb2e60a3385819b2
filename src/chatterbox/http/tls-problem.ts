const certificateProblems: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be traced to a trusted authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate cannot be traced to a trusted authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate cannot be traced to a trusted authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** What is wrong with a TLS connection, by the code of its error; undefined for every other error. Never ignored, never retried. */
export function tlsProblem(code: string | undefined): {readonly why: string; readonly hint: string} | undefined {
  if (code === undefined) return undefined;
  const certificate = certificateProblems[code];
  if (certificate !== undefined) {
    return {
      why: `the backend cannot be trusted: ${certificate} (${code})`,
      hint: 'Mend the certificate, or trust the authority that signed it: --ca FILE.',
    };
  }
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    return {
      why: `no encrypted connection could be made (${code})`,
      hint: 'If the server speaks plain HTTP, write http:// in its address.',
    };
  }
  return undefined;
}
