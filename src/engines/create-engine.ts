import {ChatterpipeError} from '../base/error.js';
import {nearest} from '../base/nearest.js';
import {createEspeakEngine} from './espeak/espeak-engine.js';
import type {SpeechEngine} from './speech-engine.js';
import {createToneEngine} from './tone/tone-engine.js';

/** The engines that `serve --engine NAME` knows. */
export const engineNames = ['espeak', 'tone'] as const;
export type EngineName = (typeof engineNames)[number];

/** The engine of a name. Throws USAGE, with the nearest names, for any other. */
export function createEngine(name: string): SpeechEngine {
  const create = Object.hasOwn(makers, name) ? makers[name as EngineName] : undefined;
  if (create !== undefined) return create();
  const [like] = nearest(name, engineNames, 1);
  throw new ChatterpipeError('USAGE', `There is no engine "${name}".`, {
    hint:
      like === undefined
        ? `There are: ${engineNames.join(', ')}.`
        : `Did you mean ${like}? There are: ${engineNames.join(', ')}.`,
  });
}

const makers: Readonly<Record<EngineName, () => SpeechEngine>> = {
  espeak: () => createEspeakEngine(),
  tone: () => createToneEngine(),
};
