import {afterAll, beforeAll, describe} from 'vitest';
import {type Backend, createBackend} from '../../../src/backend/create-backend.js';
import {openOpenAiEngine} from '../../../src/engines/openai/openai-engine.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {describeSpeechEngine} from '../../contract/speech-engine.js';
import type {ScriptedBackend} from '../../kit/scripted-backend.js';
import {openScriptedOpenAi} from '../../kit/scripted-openai.js';

describe('in front of a ChatterBox server, our own', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await createBackend({engine: createToneEngine(), graceMs: 1000});
  });
  afterAll(() => backend.close());
  describeSpeechEngine('openai', {
    create: () => openOpenAiEngine({address: backend.url}),
    language: 'ms',
    sentence: 'Saya pergi ke pasar pagi tadi.',
    unspokenLanguage: 'xx',
  });
});

describe("in front of a server of OpenAI's kind", () => {
  let server: ScriptedBackend;
  beforeAll(async () => {
    server = await openScriptedOpenAi();
  });
  afterAll(() => server.close());
  describeSpeechEngine('openai', {
    create: () => openOpenAiEngine({address: `openai:${server.url}/v1`}),
    language: 'en',
    sentence: 'I went to the market this morning.',
    unspokenLanguage: 'xx',
    takesReferences: false,
    speakerIds: /^\w+$/,
    isRepeatable: false,
  });
});
