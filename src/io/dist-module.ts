/**
 * The URL of a built module, by its path inside `dist/` (`jobs/prepare-take.js`). Worker threads load from there even when
 * the caller itself runs from `src/`, because a `.ts` file does not load in a plain thread.
 */
export function distModuleUrl(path: string): URL {
  return new URL(`../../dist/${path}`, import.meta.url);
}
