import {describe} from 'vitest';
import type {MonoPcm} from '../../../src/audio/pcm.js';
import {createEspeakEngine} from '../../../src/engines/espeak/espeak-engine.js';
import {openDnsmos} from '../../../src/engines/quality/open-dnsmos.js';
import {openSilero} from '../../../src/engines/quality/open-silero.js';
import {describeMosPredictor} from '../../contract/mos-predictor.js';
import {describeSpeechDetector} from '../../contract/speech-detector.js';
import {sharedFile, sharedSound, sileroFile} from './test-models.js';

describeSpeechDetector('silero', {
  open: () => openSilero({file: sileroFile, id: 'silero-vad@00000000', threads: 1}),
  id: 'silero-vad@00000000',
  speech: spoken,
});

const dnsmosFile = sharedFile('dnsmos/sig_bak_ovr.onnx');
const clean = ['speech/en_joe_02.wav', 'speech/en_joe_03.wav'] as const;
describe.skipIf(dnsmosFile === undefined || sharedFile(clean[0]) === undefined)('with the weights of DNSMOS', () => {
  describeMosPredictor('dnsmos', {
    open: () => openDnsmos({file: dnsmosFile as string, id: 'dnsmos@00000000', threads: 1}),
    id: 'dnsmos@00000000',
    speech: async () => [sharedSound(clean[0]), sharedSound(clean[1])],
  });
});

async function spoken(): Promise<readonly [MonoPcm, MonoPcm]> {
  const engine = createEspeakEngine();
  const speakerId = engine.speakers()[0]?.id as string;
  const order = {speakerId, language: 'en', speed: 1, temperature: 0, exaggeration: 0.5, cfgWeight: 0.5, seed: 1};
  const first = await engine.speak({...order, text: 'The ferry to the island leaves at half past nine.'});
  const second = await engine.speak({...order, text: 'Please put the blue cups back on the shelf.'});
  await engine.close();
  return [first, second];
}
