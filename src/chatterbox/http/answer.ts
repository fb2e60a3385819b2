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

/** `audio/wav` of `Audio/WAV; rate=24000`; an empty text of none. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
