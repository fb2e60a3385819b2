import {type Html, html} from './html.js';
import {pageStyle} from './page-style.js';

/** A page without its frame. */
export type PageContent = {
  readonly title: string;
  /** Under the title: what this is, in a few words. */
  readonly subtitle: string;
  readonly main: readonly Html[];
};

/**
 * The whole text of a page: UTF-8, one file, in English. The browser is told to load nothing and to run nothing, so that
 * nothing can leave the machine, whatever stands in the page.
 */
export function pageFrame({title, subtitle, main}: PageContent): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${subtitle}</p>
</header>
<main>
${main}
</main>
<footer><p>Made by chatterpipe.</p></footer>
</body>
</html>
`;
  return page.markup;
}
