import {fileURLToPath} from 'node:url';
import {ChatterpipeError} from '../../base/error.js';
import type {EnvironmentSpec} from '../../io/python/python-environment.js';

const beside = (name: string): string => fileURLToPath(new URL(`../../../python/${name}`, import.meta.url));

/** The private environments that `install` makes. */
export const environments = {
  chatterbox: {
    name: 'chatterbox',
    what: 'the official ChatterBox, for serve --engine chatterbox-python',
    requirementsPath: beside('chatterbox-requirements.txt'),
    leastMinor: 10,
    mostMinor: 12,
    needs: {'chatterbox-tts': '0.1.7'},
    refuses: {},
    sizeBytes: {cpu: 2.5e9, cuda: 7e9},
  },
  trainer: {
    name: 'trainer',
    what: "Piper's own trainer, for train",
    requirementsPath: beside('trainer-requirements.txt'),
    constraintsPath: beside('trainer-constraints.txt'),
    leastMinor: 10,
    mostMinor: 13,
    needs: {'piper-tts': '1.8.0', torch: '2.10.0', lightning: '2.6.4'},
    refuses: {lightning: {versions: ['2.6.2', '2.6.3'], why: 'it was published with stolen keys and steals others'}},
    sizeBytes: {cpu: 1.7e9, cuda: 6e9},
  },
} as const satisfies Readonly<Record<string, EnvironmentSpec>>;

export type EnvironmentName = keyof typeof environments;

/** What is known of an environment. Throws USAGE for another name. */
export function environmentSpec(name: string): EnvironmentSpec {
  if (Object.hasOwn(environments, name)) return environments[name as EnvironmentName];
  throw new ChatterpipeError('USAGE', `There is nothing to install called "${name}".`, {
    hint: `There are: ${Object.keys(environments).join(', ')}.`,
  });
}
