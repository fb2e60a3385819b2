import type {CatalogueFile, CatalogueModel} from './model.js';
import {whisperOnHub} from './whisper-on-hub.js';

/** The models that we know, by role and from the smallest to the best. docs/models.md says where the hashes come from. */
export const catalogue: readonly CatalogueModel[] = [
  {
    name: 'silero-vad',
    role: 'vad',
    what: 'finds speech (Silero VAD 6, 16 kHz)',
    licence: 'MIT',
    aboutBytes: 1_289_603,
    files: [
      {
        path: 'silero_vad_16k_op15.onnx',
        source: {
          url: 'https://raw.githubusercontent.com/snakers4/silero-vad/v6.2.1/src/silero_vad/data/silero_vad_16k_op15.onnx',
        },
        sha256: '7ed98ddbad84ccac4cd0aeb3099049280713df825c610a8ed34543318f1b2c49',
        sizeBytes: 1_289_603,
      },
    ],
  },
  {
    name: 'dnsmos',
    role: 'mos',
    what: 'guesses what listeners would say (DNSMOS P.835)',
    licence: 'MIT',
    aboutBytes: 1_157_965,
    files: [
      {
        path: 'sig_bak_ovr.onnx',
        source: {
          url: 'https://raw.githubusercontent.com/microsoft/DNS-Challenge/master/DNSMOS/DNSMOS/sig_bak_ovr.onnx',
        },
        sha256: '269fbebdb513aa23cddfbb593542ecc540284a91849ac50516870e1ac78f6edd',
        sizeBytes: 1_157_965,
      },
    ],
  },
  whisperOnHub('base', 'float32', 'reads along: quick, weak at Malay'),
  whisperOnHub('base', 'int8', 'the same, smaller'),
  whisperOnHub('small', 'float32', 'reads along: better'),
  whisperOnHub('small', 'int8', 'the same, smaller'),
  whisperOnHub('large-v3-turbo', 'float32', 'reads along: best, slow without a graphics card'),
  whisperOnHub('large-v3-turbo', 'int8', 'the same, smaller'),
  {
    name: 'ge2e',
    role: 'speaker',
    what: 'tells speakers apart (Resemblyzer GE2E; small, coarse)',
    licence: 'Apache-2.0',
    aboutBytes: 17_090_379,
    conversion: 'ge2e',
    files: [
      {
        path: 'pretrained.pt',
        source: {url: 'https://raw.githubusercontent.com/resemble-ai/Resemblyzer/master/resemblyzer/pretrained.pt'},
        sha256: '39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e',
        sizeBytes: 17_090_379,
      },
    ],
  },
  {
    name: 'resnet34',
    role: 'speaker',
    what: 'tells speakers apart (WeSpeaker ResNet34-LM, English)',
    licence: 'CC-BY-4.0',
    aboutBytes: 26_530_550,
    files: [
      speakerFile(
        'wespeaker_en_voxceleb_resnet34_LM.onnx',
        'e9848563da86f263117134dfd7ad63c92355b37de492b55e325400c9d9c39012',
        26_530_550,
      ),
    ],
  },
  {
    name: 'campplus',
    role: 'speaker',
    what: 'tells speakers apart (3D-Speaker CAM++, Mandarin and English)',
    licence: 'Apache-2.0',
    aboutBytes: 28_281_164,
    files: [
      speakerFile(
        '3dspeaker_speech_campplus_sv_zh_en_16k-common_advanced.onnx',
        'aa3cfc16963a10586a9393f5035d6d6b57e98d358b347f80c2a30bf4f00ceba2',
        28_281_164,
      ),
    ],
  },
];

function speakerFile(path: string, sha256: string, sizeBytes: number): CatalogueFile {
  return {path, source: {repository: 'csukuangfj/speaker-embedding-models', path}, sha256, sizeBytes};
}
