import {type Html, html} from './html.js';
import {pageStyle} from './page-style.js';

/** A page without its frame. */
export type PageContent = {
  readonly title: string;
  /** Under the title: what this is, in a few words. */
  readonly subtitle: string;
  /** Whether there are players: then sound may be loaded from beside the page, or from the page itself. */
  readonly hasSound: boolean;
  readonly main: readonly Html[];
};

/**
 * The whole text of a page: UTF-8, one file, in English. The browser is told to run nothing and to load nothing but sound from where the
 * page lies, so that nothing can leave the machine, whatever stands in the page.
 */
export function pageFrame({title, subtitle, hasSound, main}: PageContent): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${hasSound ? policyWithSound : policy}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<h1 dir="auto">${title}</h1>
<p dir="auto">${subtitle}</p>
</header>
<main id="content" tabindex="-1">
${main}
</main>
<footer><p>Made by chatterpipe.</p></footer>
</body>
</html>
`;
  return page.markup;
}

const policy = html`default-src 'none'; style-src 'unsafe-inline'`;

/** `'self'` is where a server gave the page from; browsers do not agree whether a page on the disk has a self. */
const policyWithSound = html`${policy}; media-src 'self' file: data:`;
