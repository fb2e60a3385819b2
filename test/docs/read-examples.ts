import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A fenced block of a page. */
export type Example = {
  /** Of the page, relative to the root: `docs/cli.md`. */
  readonly page: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
  /** The first word after the fence: `sh`, `ts`. */
  readonly language: string;
  /** The other words after the fence: `exit=1`. */
  readonly marks: readonly string[];
  readonly text: string;
};

const root = join(import.meta.dirname, '..', '..');

/** The pages whose examples are run: README.md, those of docs/, and the READMEs of the rooms. */
export function listPages(): readonly string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.md'))
      .map(name => `${folder}/${name}`);
  const top = readdirSync(root).filter(name => name.endsWith('.md'));
  return [...top, ...below('docs'), ...below('src')].sort();
}

/** The fenced blocks of a page, in its order. */
export function readExamples(page: string): readonly Example[] {
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  const examples: Example[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, fence, words] = /^(`{3,})(.*)$/.exec(lines[at] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line.trimEnd() === fence);
    if (end < 0) throw new Error(`${page}:${at + 1}: the fence is never closed`);
    const [language = '', ...marks] = (words ?? '').trim().split(/\s+/);
    examples.push({page, line: at + 1, language, marks, text: lines.slice(at + 1, end).join('\n')});
    at = end;
  }
  return examples;
}

/**
 * The commands of a `sh` block that are ours: lines that begin with `chatterpipe` or `npx chatterpipe`, each with the lines
 * that a backslash at its end joins to it.
 */
export function commandsOf({text}: Example): readonly string[] {
  const whole = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return whole.filter(line => /^(npx )?chatterpipe\b/.test(line)).map(line => line.replace(/^npx /, ''));
}
