import type {UpstreamSettings} from '../engines/openai/upstream-settings.js';
import {readBackendAccess} from './backend-access.js';
import {readEnvironment} from './config.js';

/** The server that speaks for ours, as a person names it. */
export type UpstreamOptions = {
  /** `http://gpu1:9090`, or `openai:https://host/v1`. */
  readonly address: string;
  /** A file with its token, or with lines `ADDRESS TOKEN`; env `CHATTERBOX_TOKEN`. */
  readonly tokenFile?: string;
  /** A PEM file of an authority that is trusted beside the well-known ones. */
  readonly ca?: string;
  /** ChatterBox, or one of the models of speech that it lists. */
  readonly model?: string;
  /** Texts that it is asked for at once (4). */
  readonly workers?: number;
};

/** Reads the files. Throws INPUT_UNREADABLE for one that does not hold what it should. */
export async function readUpstream(
  {address, tokenFile, ca, model, workers}: UpstreamOptions,
  timeoutMs: number,
): Promise<UpstreamSettings> {
  const access = await readBackendAccess({tokenFile, ca}, readEnvironment());
  return {address, token: access.tokenFor(address), ca: access.ca, model, workers, timeoutMs};
}
