/**
 * chatterpipe as a library. Everything else is inside and may change with any version.
 *
 * @packageDocumentation
 */
export {ChatterpipeError, isChatterpipeError} from './base/error.js';
export {type ErrorCode, errorCodes} from './base/error-codes.js';
export {ChatterboxClient} from './chatterbox/client.js';
export type {SpeechAnswer, SpeechRequest, VoiceParameters} from './chatterbox/speech-request.js';
export {defaultVoiceParameters} from './chatterbox/speech-request.js';
export type {Quality} from './dataset/card.js';
export {type DatasetStatus, readDatasetStatus} from './jobs/dataset-status.js';
export type {GenerationEvent, GenerationProgress, GenerationSummary} from './jobs/generate/events.js';
export {generateDataset} from './jobs/generate/generate-dataset.js';
export type {GenerateOptions} from './jobs/generate/options.js';
export {type ListedSpeaker, type ListSpeakersOptions, listSpeakers} from './jobs/list-speakers.js';
export {type VerifyOptions, verifyDataset} from './jobs/verify-dataset.js';
