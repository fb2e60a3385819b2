import {ChatterpipeError} from '../base/error.js';
import {nearest} from '../base/nearest.js';
import {openChatterboxEngine} from './chatterbox-python/chatterbox-engine.js';
import type {EngineSettings} from './engine-settings.js';
import {createEspeakEngine} from './espeak/espeak-engine.js';
import {openOpenAiEngine} from './openai/openai-engine.js';
import {openPiperEngine} from './piper/piper-engine.js';
import type {SpeechEngine} from './speech-engine.js';
import {createToneEngine} from './tone/tone-engine.js';

/** The engines that `serve --engine NAME` knows. */
export const engineNames = ['espeak', 'piper', 'chatterbox-python', 'openai', 'tone'] as const;
export type EngineName = (typeof engineNames)[number];

/** The engine of a name. Throws USAGE for any other, with the nearest names, and where a setting that it needs is missing. */
export async function createEngine(name: string, settings: EngineSettings = {}): Promise<SpeechEngine> {
  const create = Object.hasOwn(makers, name) ? makers[name as EngineName] : undefined;
  if (create !== undefined) return create(settings);
  const [like] = nearest(name, engineNames, 1);
  throw new ChatterpipeError('USAGE', `There is no engine "${name}".`, {
    hint:
      like === undefined
        ? `There are: ${engineNames.join(', ')}.`
        : `Did you mean ${like}? There are: ${engineNames.join(', ')}.`,
  });
}

const makers: Readonly<Record<EngineName, (settings: EngineSettings) => SpeechEngine | Promise<SpeechEngine>>> = {
  espeak: () => createEspeakEngine(),
  piper: ({modelsDir}) => {
    if (modelsDir !== undefined) return openPiperEngine(modelsDir);
    throw new ChatterpipeError('USAGE', 'The engine piper needs a folder of voices.', {
      hint: 'Name it: --models voices',
    });
  },
  'chatterbox-python': settings => {
    const {python} = settings;
    if (python !== undefined) return openChatterboxEngine({...settings, python});
    throw new ChatterpipeError('DEPENDENCY_MISSING', 'The engine chatterbox-python needs a Python with ChatterBox.', {
      hint: 'Make one with chatterpipe install chatterbox, or name yours with --python PATH.',
    });
  },
  openai: ({upstream, onNotice, signal}) => {
    if (upstream !== undefined) return openOpenAiEngine({...upstream, onNotice, signal});
    throw new ChatterpipeError('USAGE', 'The engine openai needs a server that speaks.', {
      hint: 'Name it: --upstream http://gpu1:9090, or --upstream openai:https://host/v1',
    });
  },
  tone: () => createToneEngine(),
};
