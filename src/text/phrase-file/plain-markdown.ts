/** U+2029: ends a paragraph without being a line of its own. */
const paragraphEnd = '\u2029';

/**
 * Reads Markdown line by line, from the first: each line becomes what is spoken of it, so that line numbers stay true. Headings,
 * items of lists and rules end paragraphs; front matter, code blocks, tables, images, tags and link addresses are left out.
 * Not a whole Markdown parser: what goes on over several lines (emphasis, comments) keeps its marks.
 */
export function openMarkdown(): (line: string) => string {
  let number = 0;
  let fence: string | undefined;
  return line => {
    number += 1;
    const opens = number === 1 && /^---\s*$/.test(line) ? '---' : /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const closes = fence === '---' ? /^(?:---|\.\.\.)\s*$/.test(line) : new RegExp(`^\\s{0,3}${fence}`).test(line);
      fence = closes ? undefined : fence;
      return paragraphEnd;
    }
    fence = opens;
    return opens === undefined ? plainLine(line) : paragraphEnd;
  };
}

function plainLine(line: string): string {
  const quoted = line.replace(/^(?:\s{0,3}>)+\s?/, '');
  if (/^\s*(?:\||\[[^\]]+\]:\s|(?:[-*_=]\s*){3,}$)/.test(quoted)) {
    return paragraphEnd;
  }
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(quoted)?.[1];
  if (heading !== undefined) {
    return `${paragraphEnd}${plainInline(heading)}${paragraphEnd}`;
  }
  const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(quoted)?.[1];
  return item === undefined ? plainInline(quoted) : `${paragraphEnd}${plainInline(item)}`;
}

function plainInline(text: string): string {
  return text
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[([^[\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/<!--.*?-->|<\/?[a-z][^<>]*>/gi, '')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]+)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}\\])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/\\$/, '');
}
