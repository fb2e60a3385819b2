import type {SpeechEngine} from '../../../src/engines/speech-engine.js';
import {superviseEngine} from '../../../src/engines/supervise/supervise-engine.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {describeSpeechEngine} from '../../contract/speech-engine.js';

/** The suite opens engines without waiting: those that it will want are open already. */
const opened = await Promise.all([1, 2].map(() => superviseEngine({open: createToneEngine})));

describeSpeechEngine('tone, watched over', {
  create: () => opened.pop() as SpeechEngine,
  language: 'ms',
  sentence: 'Saya pergi ke pasar pagi tadi.',
  unspokenLanguage: 'xx',
});
