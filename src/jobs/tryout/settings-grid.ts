import {ChatterpipeError} from '../../base/error.js';

/** What can differ between the cells of a tryout, as options are called, with the range of each. */
export const triedSettings = {
  exaggeration: {parameter: 'exaggeration', least: 0, most: 1},
  'cfg-weight': {parameter: 'cfgWeight', least: 0, most: 1},
  temperature: {parameter: 'temperature', least: 0, most: 1},
  speed: {parameter: 'speed', least: 0.25, most: 4},
} as const;

/** The name of one of them. */
export type TriedSetting = keyof typeof triedSettings;

/** Which values to try of each setting. */
export type TriedValues = Readonly<Partial<Record<TriedSetting, readonly number[]>>>;

/** One combination: `{exaggeration: 0.3, 'cfg-weight': 0.5}`. */
export type SettingsCell = Readonly<Partial<Record<TriedSetting, number>>>;

const mostCells = 64;

/** Every combination of the values, the last setting changing first. Throws USAGE for values out of range and for more than 64 of them. */
export function settingsGrid(tried: TriedValues): readonly SettingsCell[] {
  let cells: SettingsCell[] = [{}];
  for (const [name, values] of Object.entries(tried) as [TriedSetting, readonly number[]][]) {
    const {least, most} = triedSettings[name];
    for (const value of values) {
      if (Number.isFinite(value) && value >= least && value <= most) continue;
      throw new ChatterpipeError('USAGE', `--${name} must be numbers from ${least} to ${most}, not ${value}.`);
    }
    cells = cells.flatMap(cell => [...new Set(values)].map(value => ({...cell, [name]: value})));
  }
  if (cells.length <= mostCells) return cells;
  throw new ChatterpipeError(
    'USAGE',
    `${cells.length} combinations are too many to listen to; ${mostCells} are the most.`,
    {
      hint: 'Try fewer values, or one setting after the other.',
    },
  );
}
