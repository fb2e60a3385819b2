import {modelFile} from '../quality/test-models.js';

/** A real Piper voice (en_US, medium, one speaker), or undefined where this machine has none. */
export const joeFile = modelFile('piper-joe/en_US-joe-medium.onnx');
