import {isNormalised} from '../../text/normalise/rules-of.js';
import {openTextReader, usualReading} from '../phrases/text-reader.js';

/** Makes of a text what the voice is to read. */
export type SayReader = (text: string) => string;

/** How texts are read before they are spoken. */
export type SayReading = {
  /** A bare code or a pair: `ms`, `ms-en`. */
  readonly language: string;
  readonly region: string | null;
  /** Leaves every text as it is written, as Piper does. */
  readonly isAsWritten: boolean;
  readonly onNotice: (message: string) => void;
};

/**
 * The reading of texts before they are spoken. In languages that chatterpipe reads (Malay, English, the two mixed, Mandarin, Japanese)
 * numbers, dates and signs become words, as in the dataset that a voice was trained on; where a text has two readings the first is
 * taken, and what cannot be read stays as it is written, with a notice. In others nothing is changed.
 */
export async function openSayReader({language, region, isAsWritten, onNotice}: SayReading): Promise<SayReader> {
  if (isAsWritten || !isNormalised(language)) return text => text;
  const read = await openTextReader({...usualReading, onAmbiguous: 'read', region: region || null});
  return text => {
    const outcome = read(text, language);
    if ('spokenText' in outcome) return outcome.spokenText;
    if (/[\p{L}\p{N}]/u.test(text)) onNotice(`Spoken as it is written: ${outcome.refused.reason}`);
    return text;
  };
}
