import {createEspeakEngine} from '../../../src/engines/espeak/espeak-engine.js';
import {describeSpeechEngine} from '../../contract/speech-engine.js';

describeSpeechEngine('espeak', {
  create: () => createEspeakEngine(),
  language: 'ms',
  sentence: 'Saya pergi ke pasar pagi tadi.',
  unspokenLanguage: 'tlh',
});
