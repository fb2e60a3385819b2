// The results as Markdown.

import {wilsonInterval} from '../../../dist/quality/wilson-interval.js';
import {severities} from '../defects/kinds.mjs';
import {areaUnderCurve} from './area-under-curve.mjs';

/** The share that is wanted of each severity. */
export const bars = {mild: 0.9, medium: 0.9, severe: 0.99};

/** How many of each kind and severity are refused or mended, with their intervals; and by which rules. */
export function recallTable(rows, kinds) {
  const lines = ['| defect | mild | medium | severe | mostly refused by |', '|---|---|---|---|---|'];
  for (const {name} of kinds) {
    const ofKind = rows.filter(({kind}) => kind === name);
    const cells = severities.map(severity =>
      cell(
        ofKind.filter(row => row.severity === severity),
        bars[severity],
      ),
    );
    const mended = ofKind.filter(({isMended}) => isMended).length;
    const by = [mended > 0 ? `mended ${mended}` : '', commonRules(ofKind)].filter(Boolean).join(', ');
    lines.push(`| ${name} | ${cells.join(' | ')} | ${by} |`);
  }
  return lines.join('\n');
}

/** Clean clips that are refused, by where they come from and by language. */
export function falseRefusalTable(rows) {
  const clean = rows.filter(({kind}) => kind === 'clean');
  const named = key =>
    [...new Set(clean.map(row => row[key]))].sort().map(value => [value, clean.filter(row => row[key] === value)]);
  const lines = ['| clean clips | refused | 95 % interval | by |', '|---|---|---|---|'];
  for (const [name, group] of [['all', clean], ...named('engine'), ...named('language')]) {
    const refused = group.filter(({rules}) => rules.length > 0).length;
    lines.push(
      `| ${name} | ${refused} of ${group.length} | ${interval(refused, group.length)} % | ${commonRules(group)} |`,
    );
  }
  return lines.join('\n');
}

/** Recall by language, all kinds of one severity together. */
export function languageTable(rows) {
  const planted = rows.filter(({kind}) => kind !== 'clean');
  const lines = [`| language | ${severities.join(' | ')} |`, '|---|---|---|---|'];
  for (const language of [...new Set(planted.map(row => row.language))].sort()) {
    const cells = severities.map(severity =>
      cell(planted.filter(row => row.language === language && row.severity === severity)),
    );
    lines.push(`| ${language} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** How well each measure alone tells each kind from clean clips: the four largest areas under the curve, either way. */
export function curveTable(rows, kinds, measures) {
  const clean = rows.filter(({kind}) => kind === 'clean');
  const lines = ['| defect | best measures (area under the curve: mild, medium, severe) |', '|---|---|'];
  for (const {name} of kinds) {
    const ofKind = rows.filter(({kind}) => kind === name);
    const best = measures
      .map(measure => ({measure, areas: areasOf(measure, clean, ofKind)}))
      .filter(({areas}) => areas.every(Number.isFinite))
      .sort((a, b) => total(b.areas) - total(a.areas))
      .slice(0, 4)
      .map(({measure, areas}) => `${measure} ${areas.map(area => area.toFixed(2)).join(', ')}`);
    lines.push(`| ${name} | ${best.join(' · ')} |`);
  }
  return lines.join('\n');
}

function areasOf(measure, clean, planted) {
  const values = rows => rows.map(({measures}) => measures[measure]).filter(Number.isFinite);
  return severities.map(severity => {
    const area = areaUnderCurve(values(clean), values(planted.filter(row => row.severity === severity)));
    return Math.max(area, 1 - area);
  });
}

function cell(rows, bar = 0) {
  if (rows.length === 0) return '–';
  const hits = rows.filter(({isCaught}) => isCaught).length;
  const mark = hits / rows.length >= bar ? '' : ' ✗';
  return `${percent(hits / rows.length)}${mark} (${interval(hits, rows.length)}; ${rows.length})`;
}

function commonRules(rows) {
  const counts = new Map();
  for (const rule of rows.flatMap(({rules}) => rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return common.map(([rule, count]) => `${rule} ${count}`).join(', ');
}

function interval(hits, count) {
  const {low, high} = wilsonInterval(hits, count);
  return `${percent(low)}–${percent(high)}`;
}

function percent(share) {
  return (share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0);
}

function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
