/** The server that speaks for the engine `openai`. */
export type UpstreamSettings = {
  /** `http://gpu1:9090`, or `openai:https://host/v1` for one that is to be spoken to as OpenAI's is; without that it is asked which it is. */
  readonly address: string;
  /** Sent to it as a bearer token; in no answer and no message. */
  readonly token?: string | undefined;
  /** Certificates (PEM) of authorities that are trusted beside the well-known ones. */
  readonly ca?: string | undefined;
  /** What it is asked to speak with: ChatterBox, or one of the models of speech that it lists. */
  readonly model?: string | undefined;
  /** How long it may think about a text; 300 s. */
  readonly timeoutMs?: number | undefined;
  /** How many texts it is asked for at once, ≥ 1; 4. */
  readonly workers?: number | undefined;
};
