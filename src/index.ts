/**
 * chatterpipe as a library. Everything else is inside and may change with any version.
 *
 * @packageDocumentation
 */
export {ChatterpipeError, isChatterpipeError} from './base/error.js';
export {type ErrorCode, errorCodes} from './base/error-codes.js';
export type {Speaker} from './chatterbox/answers/read-speakers.js';
export {BackendError, type FailureScope, isBackendError, type Retry} from './chatterbox/backend-error.js';
export {type BackendHealth, ChatterboxClient} from './chatterbox/client.js';
export type {ChatterboxClientOptions, ClientNotice} from './chatterbox/client-options.js';
export type {CreatedSpeaker, NewSpeaker} from './chatterbox/create-speaker.js';
export type {SpeechAnswer, SpeechRequest, VoiceParameters} from './chatterbox/speech-request.js';
export {defaultVoiceParameters} from './chatterbox/speech-request.js';
export type {Quality} from './dataset/card.js';
export type {Finding} from './dataset/verify/finding.js';
export {type Audition, type AuditionOptions, auditionVoice} from './jobs/audition/audition-voice.js';
export {type DatasetStatus, readDatasetStatus} from './jobs/dataset-status.js';
export type {GenerationEvent, GenerationProgress, GenerationSummary} from './jobs/generate/events.js';
export {generateDataset} from './jobs/generate/generate-dataset.js';
export type {GenerateOptions} from './jobs/generate/options.js';
export {type GenerationPlan, planGeneration} from './jobs/generate/plan-generation.js';
export {type ChoosePhrasesOptions, type ChosenPhrases, choosePhrases} from './jobs/phrases/choose-phrases.js';
export {type ExplainedText, explainText} from './jobs/phrases/explain-text.js';
export type {TextReading} from './jobs/phrases/text-reader.js';
export {type RepairOptions, type RepairSummary, repairDataset} from './jobs/repair-dataset.js';
export {playerSink} from './jobs/say/player-sink.js';
export {type Said, type SaidSentence, type SayOptions, sayTexts} from './jobs/say/say-texts.js';
export {byteSink, type SoundSink, wavFileSink} from './jobs/say/sound-sink.js';
export {type ServeOptions, serveBackend} from './jobs/serve-backend.js';
export {type AddSpeakerOptions, addSpeaker} from './jobs/speakers/add-speaker.js';
export {type CheckRecordingOptions, checkRecording, type RecordingCheck} from './jobs/speakers/check-recording.js';
export {type ListedSpeaker, type ListSpeakersOptions, listSpeakers} from './jobs/speakers/list-speakers.js';
export {removeSpeaker} from './jobs/speakers/remove-speaker.js';
export type {SpeakerBackendOptions} from './jobs/speakers/speaker-backend.js';
export {type DatasetVerification, type VerifyOptions, verifyDataset} from './jobs/verify-dataset.js';
