/** A piece of HTML that is safe to put into a page as it is. Only {@link html} makes one. */
export type Html = {readonly markup: string};

/** What can stand in a piece of HTML: text and numbers are escaped, pieces and lists of pieces go in as they are. */
export type HtmlValue = string | number | Html | readonly Html[];

/** A template for HTML: html`<p>${text}</p>` escapes the text, whether it stands in an element or in a quoted attribute. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return {markup: parts.map((part, place) => part + markupOf(values[place] ?? '')).join('')};
}

/** A piece with nothing in it. */
export const nothing: Html = {markup: ''};

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map(piece => piece.markup).join('');
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => escapes[character] ?? character);
}
