/**
 * The title of an HTML page, or its first heading; an empty text for a page that has neither. Undefined where the text is
 * no HTML.
 */
export function htmlTitle(text: string): string | undefined {
  if (!/^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|title|h1|script|meta)\b/i.test(text)) return undefined;
  const found = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text) ?? /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(text);
  return (found?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
