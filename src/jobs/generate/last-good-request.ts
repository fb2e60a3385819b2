import type {SpeechRequest} from '../../chatterbox/speech-request.js';
import type {NumberRecord} from '../../dataset/journal/record.js';
import type {GenerationSettings} from './resolve-settings.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import {requestFor} from './speaking-settings.js';

/** Short sentences that any server of the language can say, for asking whether a server is well before any clip was kept. */
const plainSentences: Readonly<Record<string, string>> = {
  ms: 'Apa khabar semua?',
  en: 'How are you today?',
  zh: '你好吗？',
  ja: 'おげんきですか？',
};

/** A request that the backend should be able to answer: the last one that gave a clip, at first a plain sentence. */
export class LastGoodRequest {
  request: SpeechRequest;

  constructor(
    private readonly settings: GenerationSettings,
    private readonly speaker: ResolvedSpeaker,
  ) {
    const {language} = settings;
    const text = plainSentences[language] ?? plainSentences[language.split('-')[0] ?? ''] ?? 'Ok, one, two, three.';
    this.request = requestFor({text, language, key: 'plain'}, 0, settings, speaker).request;
  }

  /** Remembers a phrase whose clip was kept. */
  remember(phrase: NumberRecord): void {
    this.request = requestFor(phrase, 0, this.settings, this.speaker).request;
  }
}
