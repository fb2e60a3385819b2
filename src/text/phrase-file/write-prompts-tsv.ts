import type {Phrase} from '../phrase.js';

/**
 * Phrases as prompts of piper-recording-studio, a line `id<TAB>text` each, to be joined into a file of a folder such as
 * `prompts/Malay (Malaysia)_ms-MY/`. The recorder makes a file name of the id, so it is the phrase's own only where that can be
 * one, else its number in ten digits; no two are the same. White space becomes single spaces, and a text that begins with a
 * quote is quoted, for the recorder reads with Python's `csv`.
 */
export async function* writePromptsTsv(phrases: Iterable<Phrase> | AsyncIterable<Phrase>): AsyncGenerator<string> {
  const used = new Set<string>();
  let number = 0;
  for await (const {id, text} of phrases) {
    number += 1;
    const ownId = id !== undefined && fileName.test(id) ? id : undefined;
    const promptId = unused(ownId ?? String(number).padStart(10, '0'), used);
    used.add(promptId.toLowerCase());
    const line = text.replace(/\s+/gu, ' ').trim();
    yield `${promptId}\t${line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line}\n`;
  }
}

/** With a digit, so that the file is known for prompts when it is read again; not too long, and never a path. */
const fileName = /^(?=[\w-]*\d)\w[\w-]{0,63}$/;

/** Ids that differ in capitals alone are one file on some disks. */
function unused(id: string, used: ReadonlySet<string>): string {
  let candidate = id;
  for (let copy = 2; used.has(candidate.toLowerCase()); copy += 1) {
    candidate = `${id}_${copy}`;
  }
  return candidate;
}
