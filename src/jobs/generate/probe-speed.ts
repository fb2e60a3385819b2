import {readBackendAccess} from '../backend-access.js';
import {defaultBackend, readEnvironment} from '../config.js';
import {openBackend} from '../open-backend.js';
import type {GenerationSettings} from './resolve-settings.js';
import {resolveSpeaker} from './resolve-speaker.js';
import {requestFor} from './speaking-settings.js';

/** How fast a backend was. */
export type ProbeResult = {
  /** How many phrases were spoken, one after another. */
  readonly phrases: number;
  readonly secondsPerClip: number;
  /** For all clips at that speed, one after another. More workers help as far as the backend does several at once. */
  readonly hours: number;
};

/** Has the backend (of several the first) speak some phrases, one after another, and measures how long it takes. The takes are thrown away. */
export async function probeSpeed(
  settings: GenerationSettings,
  phrases: readonly {readonly text: string; readonly language: string}[],
  clips: number,
  signal: AbortSignal | undefined,
): Promise<ProbeResult> {
  const {backends, timeoutMs, transport, waitMs, voice, consent} = settings;
  const [address = defaultBackend] = backends;
  const access = await readBackendAccess(settings.access, readEnvironment());
  const backend = await openBackend({address, access, timeoutMs, transport, waitMs, onNotice: () => {}, signal});
  try {
    const speaker = await resolveSpeaker(backend.client, {
      voice,
      consent,
      known: undefined,
      now: new Date(),
      onFound: () => {},
      onNotice: () => {},
      signal,
    });
    const begin = performance.now();
    for (const phrase of phrases) {
      const {request} = requestFor({...phrase, key: 'probe'}, 0, settings, speaker);
      await backend.client.speech(request, signal);
    }
    const secondsPerClip = (performance.now() - begin) / 1000 / phrases.length;
    return {phrases: phrases.length, secondsPerClip, hours: (secondsPerClip * clips) / 3600};
  } finally {
    await backend.close();
  }
}
