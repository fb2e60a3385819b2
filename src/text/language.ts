import {ChatterpipeError} from '../base/error.js';
import {nearest} from '../base/nearest.js';
import {codeSwitchedTable, type LanguageRow, languageAliases, languageTable} from './language-table.js';

/** A language as the rest of chatterpipe knows it. Two tags of one language and region give equal values. */
export type Language = {
  /** What phrases and requests carry: a bare code (`ms`), or a code-switched pair (`ms-en`). */
  readonly code: string;
  readonly englishName: string;
  readonly nativeName: string;
  /** Two capital letters: the tag's own, else the language's default. */
  readonly region: string;
  /** The name for `espeak-ng -v`. */
  readonly espeakVoice: string;
  /** The form in the names of Piper's voices: `ms_MY`. */
  readonly piperCode: string;
};

/** Every language known by name, in its default region; the four that have corpora now or soon, and their mixtures, first. */
export function knownLanguages(): readonly Language[] {
  return allRows.map(row => languageOf(row, defaultRegion(row)));
}

/**
 * The language that a tag names. `ms`, `MS`, `ms_MY` and `ms-my` are one; so are `zh`, `zh-Hans-CN` and `cmn` (a script
 * changes nothing). A code-switched pair may carry a region: `ms-en-MY`. Throws LANGUAGE_UNKNOWN with the nearest tags,
 * also for a region that the language is not listed with.
 */
export function parseLanguage(tag: string): Language {
  const parts = tag.trim().toLowerCase().replaceAll('_', '-').split('-');
  const pair = rowByCode.get(parts.slice(0, 2).join('-'));
  const row = parts.length > 1 && pair !== undefined ? pair : rowByCode.get(codeOf(parts[0] ?? ''));
  if (row === undefined) {
    throw unknownLanguage(tag, parts.join('-'));
  }
  const rest = parts.slice(row === pair ? row.code.split('-').length : 1);
  const [region = defaultRegion(row), ...surplus] = rest.filter(part => !isScript(part));
  if (surplus.length > 0 || row.regions[region.toUpperCase()] === undefined) {
    throw unknownRegion(tag, row);
  }
  return languageOf(row, region.toUpperCase());
}

const allRows: readonly LanguageRow[] = [...languageTable.slice(0, 4), ...codeSwitchedTable, ...languageTable.slice(4)];

const rowByCode: ReadonlyMap<string, LanguageRow> = new Map(allRows.map(row => [row.code, row]));

function codeOf(code: string): string {
  return Object.hasOwn(languageAliases, code) ? (languageAliases[code] ?? code) : code;
}

function isScript(subtag: string): boolean {
  return /^[a-z]{4}$/.test(subtag);
}

function defaultRegion(row: LanguageRow): string {
  const [region = ''] = Object.keys(row.regions);
  return region;
}

function languageOf(row: LanguageRow, region: string): Language {
  const [base = row.code] = row.code.split('-');
  return {
    code: row.code,
    englishName: row.englishName,
    nativeName: row.nativeName,
    region,
    espeakVoice: row.regions[region] ?? base,
    piperCode: `${base}_${region}`,
  };
}

function unknownLanguage(tag: string, normalised: string): ChatterpipeError {
  const like = likely(normalised);
  const hint =
    like.length === 0
      ? 'Give a tag such as ms, en, zh, ja or ms-en.'
      : `Did you mean ${like.map(row => `${row.code} (${row.englishName})`).join(' or ')}?`;
  return new ChatterpipeError('LANGUAGE_UNKNOWN', `The language tag "${tag}" is not known.`, {
    hint,
    details: {tag, nearest: like.map(row => row.code)},
  });
}

/** Rows whose English or native name is near what was typed (`malay`), else whose code is one edit away (`jp`, `mss`). */
function likely(typed: string): readonly LanguageRow[] {
  const byName = new Map(
    allRows.flatMap(row => [
      [row.englishName.toLowerCase(), row],
      [row.nativeName.toLowerCase(), row],
    ]),
  );
  const names = typed.length > 3 ? nearest(typed.replaceAll('-', ' '), [...byName.keys()], 1) : [];
  const codes =
    names.length > 0
      ? []
      : nearest(
          typed,
          allRows.map(row => row.code),
        ).filter(code => code[0] === typed[0]);
  const rows = [...names.map(name => byName.get(name)), ...codes.map(code => rowByCode.get(code))];
  return [...new Set(rows.filter(row => row !== undefined))];
}

function unknownRegion(tag: string, row: LanguageRow): ChatterpipeError {
  const known = Object.keys(row.regions).map(region => `${row.code}-${region}`);
  return new ChatterpipeError(
    'LANGUAGE_UNKNOWN',
    `The language tag "${tag}" names no region that ${row.englishName} is known in.`,
    {
      hint: `Give ${row.code} alone, or one of ${known.join(', ')}.`,
      details: {tag, nearest: [row.code, ...known]},
    },
  );
}
