import {describe} from 'vitest';
import {describeSpeechEngine} from '../../contract/speech-engine.js';
import {hasProgram} from '../../kit/programs.js';
import {openOnStandIn} from './standin.js';

describe.skipIf(!hasProgram('python3'))('with a package that stands in for the official one (needs python3)', () => {
  describeSpeechEngine('chatterbox-python', {
    create: () => openOnStandIn(),
    language: 'ms',
    sentence: 'Saya pergi ke pasar pagi tadi.',
    unspokenLanguage: 'xx',
  });
});
