import {type Html, html} from '../frame/html.js';
import {type ComparedPiece, compareWords} from './compare-words.js';
import {shorten} from './shorten.js';

/**
 * The text of a clip and, where a recogniser heard it, what was heard, with what differs marked in both: as deleted what was not heard, as
 * inserted what was heard instead. `language` is the tag of the text, for screen readers. Each text stands apart from the direction of
 * what is around it.
 */
export function spokenText(text: string, transcript: string | undefined, language: string): Html {
  const lang = /^[a-z]{2,3}/i.exec(language)?.[0] ?? '';
  const shown = shorten(text);
  if (transcript === undefined) return html`<p class="spoken" dir="auto" lang="${lang}">${shown.text}${shown.note}</p>`;
  const shownTranscript = shorten(transcript);
  const {wanted, heard} = compareWords(shown.text, shownTranscript.text);
  const isSame = [...wanted, ...heard].every(({isShared}) => isShared);
  return html`<p class="spoken" dir="auto" lang="${lang}">${mark(wanted, 'del')}${shown.note}</p>
${isSame ? html`<p class="note">Heard: the same.</p>` : heardLine(heard, shownTranscript.note, lang)}`;
}

function heardLine(heard: readonly ComparedPiece[], note: string, lang: string): Html {
  const what =
    heard.length === 0 ? html`<em>nothing</em>` : html`<bdi lang="${lang}">${mark(heard, 'ins')}${note}</bdi>`;
  return html`<p class="heard"><span class="state">Heard:</span> ${what}</p>`;
}

function mark(pieces: readonly ComparedPiece[], kind: 'ins' | 'del'): readonly Html[] {
  return pieces.map(({text, isShared}) => {
    if (isShared) return html`${text}`;
    return kind === 'ins' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
  });
}
