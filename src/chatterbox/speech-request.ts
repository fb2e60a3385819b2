/** Everything that a backend is told about one take. All fields are sent; `language` and `seed` are extensions of the protocol. */
export type SpeechRequest = {
  /** The spoken text. */
  readonly input: string;
  /** A speaker id of the backend, exactly. */
  readonly voice: string;
  readonly language: string;
  /** A whole number, 0 … 2³¹ − 1. */
  readonly seed: number;
  readonly parameters: VoiceParameters;
};

/** How the speaker is to speak: the nine fields of the protocol less text, voice, and the extensions. Part of a phrase's key. */
export type VoiceParameters = {
  readonly model: string;
  readonly responseFormat: 'wav' | 'mp3';
  /** 0.25–4, 1 = as the speaker speaks. */
  readonly speed: number;
  readonly preset: string;
  /** 0–1, 0.8. */
  readonly temperature: number;
  /** 0–1, 0.5: emotion. */
  readonly exaggeration: number;
  /** 0–1, 0.5: guidance. */
  readonly cfgWeight: number;
  /** What a particular server wants besides: `{language_id: 'ms'}`. Sent as strings, or as JSON where the value parses as such. */
  readonly fields: Readonly<Record<string, string>>;
};

/** The protocol's own defaults. */
export const defaultVoiceParameters: VoiceParameters = {
  model: 'chatterbox-tts',
  responseFormat: 'wav',
  speed: 1,
  preset: 'neutral',
  temperature: 0.8,
  exaggeration: 0.5,
  cfgWeight: 0.5,
  fields: {},
};

/** A whole answer, its bytes checked: audio that can be decoded. What it sounds like is the judge's to say. */
export type SpeechAnswer = {
  readonly bytes: Uint8Array;
  /** What the bytes are, which some servers decide for themselves. */
  readonly format: 'wav' | 'mp3';
  /** From the first byte sent to the last byte read. */
  readonly tookMs: number;
  /**
   * False where nothing but the sound itself tells whether the answer is whole: a WAV with placeholder sizes, or an MP3,
   * in a body that ends when the connection does. A cut answer then shows only as too short for its text.
   */
  readonly isLengthProven: boolean;
  /** The address of the backend that gave it, where there are several. */
  readonly backend?: string;
};
