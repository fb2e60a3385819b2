import {expect} from 'vitest';

/** What every page keeps: nothing runs, nothing is fetched, and whoever does not see it can find the way. */
export function expectStructure(page: string): void {
  const body = page.slice(page.indexOf('<body>'));
  expect(body).not.toMatch(/<(script|link|img|iframe|object|embed|form|base|meta|style|template)\b/i);
  // Quotes stand around attributes only: in texts they are written as entities.
  expect(body.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
  expect(page).not.toMatch(/@import|url\(|NaN|undefined|Infinity|\[object/);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, names = ''] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
    for (const name of names.split(' ')) expect(ids).toContain(name);
  }
  for (const [, name] of page.matchAll(/ href="([^"]*)"/g)) expect(ids.map(id => `#${id}`)).toContain(name);
  expect(page.match(/<table\b/g)?.length).toBe(page.match(/<table\b[^>]*>\s*<caption>/g)?.length);
  expect(page).not.toMatch(/<th(?![a-z])(?![^>]*scope=)/);
  expect(page.match(/<svg\b/g)?.length).toBe(page.match(/<svg\b[^>]*role="img"[^>]*>\s*<title\b/g)?.length);
  expect(page).not.toMatch(/<audio(?![^>]*aria-label=)/);
  const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  expect(levels.filter(level => level === 1)).toEqual([1]);
  for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
}
