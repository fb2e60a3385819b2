import type {FindingLog} from '../finding.js';
import type {MetadataRow} from '../metadata-row.js';
import {scriptOf, scriptOfLanguage} from './script.js';

const file = 'metadata.csv';
const sentenceEnd = /[.?!。？！…؟।॥۔。]["'”’»)\]」』）]*\s*$/u;

/** Compares texts with each other. `language` is what the card says, where there is one. */
export function checkTextSet(rows: readonly MetadataRow[], language: string | undefined, log: FindingLog): void {
  const texts = rows.flatMap(({line, id, text}) =>
    text === undefined || text.trim() === '' ? [] : [{line, id, text}],
  );
  findDuplicates(texts, log);
  findOtherScripts(texts, language, log);
  const withEnd = texts.filter(({text}) => sentenceEnd.test(text)).length;
  if (withEnd < texts.length * 0.8) return;
  for (const {line, id, text} of texts) {
    if (sentenceEnd.test(text) || !/[\p{L}\p{N}]/u.test(text)) continue;
    log.add('missing-end-punctuation', {file, line, clip: id}, `The text ends without . ? or !: ${text.slice(-60)}`);
  }
}

type Text = {readonly line: number; readonly id: string; readonly text: string};

function findDuplicates(texts: readonly Text[], log: FindingLog): void {
  const lines = new Map<string, number>();
  for (const {line, id, text} of texts) {
    const same = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    const first = lines.get(same);
    if (first === undefined) lines.set(same, line);
    else log.add('duplicate-text', {file, line, clip: id}, `Line ${first} has the same text: ${text.slice(0, 80)}`);
  }
}

function findOtherScripts(texts: readonly Text[], language: string | undefined, log: FindingLog): void {
  // A code-switched pair such as zh-en may change its script from clip to clip.
  if (language !== undefined && /^[a-z]{2,3}-[a-z]{2,3}$/u.test(language)) return;
  const scripts = texts.map(({text}) => scriptOf(text));
  const usual = usualScript(scripts) ?? (language === undefined ? undefined : scriptOfLanguage(language));
  if (usual === undefined) return;
  texts.forEach(({line, id, text}, index) => {
    const script = scripts[index];
    if (script === undefined || script === usual) return;
    log.add(
      'other-script',
      {file, line, clip: id},
      `The text is in ${script} letters, not in ${usual} ones: ${text.slice(0, 80)}`,
    );
  });
}

/** The script of nine texts in ten, among ten texts at least. */
function usualScript(scripts: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const script of scripts) if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && scripts.length >= 10 && most[1] >= scripts.length * 0.9 ? most[0] : undefined;
}
