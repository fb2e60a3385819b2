import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {describeSpeechEngine} from '../../contract/speech-engine.js';

describeSpeechEngine('tone', {
  create: createToneEngine,
  language: 'ms',
  sentence: 'Saya pergi ke pasar pagi tadi.',
  unspokenLanguage: 'xx',
});
