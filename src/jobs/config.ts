/** What the environment says. Flags win over it, the card and the defaults follow it. */
export type Environment = {
  /** `CHATTERBOX_URL`: the backend's address. */
  readonly backend: string | undefined;
  /** `CHATTERBOX_TOKEN`: sent to that backend as a bearer token, never shown. */
  readonly token: string | undefined;
};

/** Reads the environment: the only place of the product that does. Empty values count as absent. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): Environment {
  return {backend: env['CHATTERBOX_URL'] || undefined, token: env['CHATTERBOX_TOKEN'] || undefined};
}

/** The address that is asked when nobody names one. */
export const defaultBackend = 'http://localhost:9090';
