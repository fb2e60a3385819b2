import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type PythonCsvRow, pythonFieldLimit, readPythonCsv, universalLines} from '../../src/dataset/python-csv.js';
import {hasProgram} from '../kit/programs.js';
import {type PythonReading, pythonVersion, readWithPython} from './kit/python-rows.js';

describe('rows', () => {
  test.each<[string, string, readonly PythonCsvRow[]]>([
    ['two plain rows', 'a|b\nc|d\n', [row(['a', 'b'], 1), row(['c', 'd'], 2)]],
    ['no final line end', 'a|b', [row(['a', 'b'], 1)]],
    ['blank lines are rows of no fields', '\na|b\n\n', [row([], 1), row(['a', 'b'], 2), row([], 3)]],
    ['CR and CRLF end lines', 'a|b\rc|d\r\ne', [row(['a', 'b'], 1), row(['c', 'd'], 2), row(['e'], 3)]],
    [
      'a leading quote swallows lines',
      'a|"b\nc|d\ne|f"g\nh|i\n',
      [row(['a', 'b\nc|d\ne|fg'], 1, 3), row(['h', 'i'], 4)],
    ],
    ['a quote that is never closed', 'a|"b\nc|d', [row(['a', 'b\nc|d'], 1, 2)]],
    ['doubled quotes', 'a|"b ""c"" d"', [row(['a', 'b "c" d'], 1)]],
    ['a quote in the middle', 'a|b "c" d', [row(['a', 'b "c" d'], 1)]],
    ['a BOM belongs to the first field', '\uFEFFa|b', [row(['\uFEFFa', 'b'], 1)]],
  ])('%s', (_name, text, expected) => {
    expect([...readPythonCsv(universalLines([text]))]).toEqual(expected);
  });

  test('a field over the limit ends the reading, one at the limit does not', () => {
    const longest = '😀'.repeat(pythonFieldLimit);
    expect([...readPythonCsv([`a|${longest}\n`])]).toHaveLength(1);
    expect([...readPythonCsv(['a|b\n', `c|${longest}x\n`, 'd|e\n'])]).toEqual([
      row(['a', 'b'], 1),
      {failure: 'field larger than field limit (131072)', line: 2},
    ]);
    expect([...readPythonCsv([`a|"${longest}\n`, 'b|c'])]).toEqual([
      {failure: 'field larger than field limit (131072)', line: 1},
    ]);
  });
});

test('lines are the same wherever the text is cut', () => {
  const text = fc.string({unit: fc.constantFrom('\r', '\n', 'a', '"'), maxLength: 12});
  fc.assert(
    fc.property(text, fc.array(fc.nat(12), {maxLength: 4}), (whole, cuts) => {
      const places = [0, ...cuts.map(cut => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
      const chunks = places.slice(1).map((end, index) => whole.slice(places[index], end));
      expect([...universalLines(chunks)]).toEqual([...universalLines([whole])]);
    }),
    {numRuns: 2000},
  );
});

describe.skipIf(!hasProgram('python3'))('equal to python3', () => {
  const refusesNul = pythonVersion() < 311;
  const units = [
    '"',
    '"',
    '|',
    '|',
    '\n',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'a',
    'é',
    '😀',
    '\uFEFF',
    '\t',
    '\\',
    "'",
    ',',
    '\u0085',
    '\u2028',
    '\x1c',
    '\v',
    '\f',
    ...(refusesNul ? [] : ['\0']),
  ];

  test('D8 10,000 hostile texts read alike, row for row and line for line', {timeout: 120_000}, () => {
    const texts = fc.sample(fc.string({unit: fc.constantFrom(...units), maxLength: 40}), {numRuns: 10_000, seed: 7});
    expect(texts.map(read)).toEqual(readWithPython(texts));
  });

  test('fields around the size limit', () => {
    const texts = [pythonFieldLimit - 1, pythonFieldLimit, pythonFieldLimit + 1].flatMap(size => [
      `a|${'x'.repeat(size)}\nb|c`,
      `a|"${'x'.repeat(size)}"\nb|c`,
      `a|"${'é\n'.repeat(size / 2)}\nb|c`,
      `${'😀'.repeat(size)}|\n`,
    ]);
    expect(texts.map(read)).toEqual(readWithPython(texts));
  });
});

function row(fields: readonly string[], line: number, endLine = line): PythonCsvRow {
  return {fields, line, endLine};
}

function read(text: string): PythonReading {
  const items = [...readPythonCsv(universalLines([text]))];
  return {
    rows: items.flatMap(item => ('fields' in item ? [[item.line, item.endLine, item.fields] as const] : [])),
    failure: items.flatMap(item => ('failure' in item ? [item.failure] : []))[0] ?? null,
  } as PythonReading;
}
