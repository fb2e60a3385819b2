/** What came back: any status, the body as it is. */
export type Answer = {
  /** `POST http://localhost:9090/v1/audio/speech`, for messages. */
  readonly asked: string;
  readonly status: number;
  /** Lower case, without parameters; empty where none came. */
  readonly contentType: string;
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
  /** The body was larger than its plan allows, and is here only in part. */
  readonly isCut: boolean;
  /** The server announced where the body ends. */
  readonly isFramed: boolean;
  readonly tookMs: number;
};
