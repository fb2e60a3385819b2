/**
 * Every way chatterpipe can fail: code → exit code of the process, HTTP status where our backend answers with it, and its
 * meaning (also the text of `docs/errors.md`, whose anchors are the codes in lower case). A code is never reused.
 */
export const errorCodes = {
  USAGE: {exit: 2, http: 400, meaning: 'The command or an option is wrong.'},
  SETTINGS_DIFFER: {exit: 2, http: 409, meaning: 'The dataset was made with other settings than those asked for now.'},
  NOT_A_DATASET: {exit: 2, http: 409, meaning: 'The folder is not a dataset of chatterpipe, or cannot become one.'},
  SPEAKER_NOT_FOUND: {exit: 2, http: 404, meaning: 'The backend has no speaker of that id, and no such file exists.'},
  ROUTE_NOT_FOUND: {exit: 2, http: 404, meaning: 'The address answers, but not as a ChatterBox server.'},
  INPUT_UNREADABLE: {exit: 4, http: 400, meaning: 'A file that was given cannot be read or understood.'},
  AUDIO_UNREADABLE: {exit: 4, http: 422, meaning: 'The bytes are not audio that chatterpipe can decode.'},
  TEXT_REFUSED: {exit: 4, http: 422, meaning: 'The text cannot be spoken, or the backend refused it.'},
  LANGUAGE_UNKNOWN: {exit: 2, http: 422, meaning: 'The language tag is not known, or the engine does not speak it.'},
  BACKEND_UNREACHABLE: {exit: 10, http: 502, meaning: 'The backend does not answer.'},
  BACKEND_BUSY: {exit: 10, http: 503, meaning: 'The backend is overloaded and asks to come back later.'},
  BACKEND_FAILED: {exit: 10, http: 500, meaning: 'The backend answered with a failure of its own.'},
  BACKEND_NOT_CHATTERBOX: {exit: 10, http: 502, meaning: 'The answer is not what a ChatterBox server sends.'},
  BACKEND_BAD_AUDIO: {exit: 10, http: 502, meaning: 'The backend sent audio that is cut, broken or none.'},
  BACKEND_TIMEOUT: {exit: 10, http: 504, meaning: 'The backend did not answer in time.'},
  BACKEND_CHANGED: {
    exit: 2,
    http: 409,
    meaning: 'The backend or the speaker is not what it was when the dataset began.',
  },
  REQUEST_TOO_LARGE: {exit: 4, http: 413, meaning: 'What was sent is larger than the receiver takes.'},
  DATASET_LOCKED: {exit: 11, http: 409, meaning: 'Another generation is working on the dataset.'},
  NOT_AUTHORISED: {exit: 12, http: 401, meaning: 'The backend wants a token, or refuses the one it got.'},
  DISK_FULL: {exit: 13, http: 507, meaning: 'The disk is full, read-only or out of files.'},
  DISK_FAILED: {exit: 13, http: 500, meaning: 'The disk or the file system failed.'},
  JOURNAL_CORRUPT: {exit: 14, http: 500, meaning: 'The journal of the dataset is damaged or newer than this version.'},
  DATASET_CORRUPT: {exit: 14, http: 500, meaning: 'Files of the dataset are missing or damaged.'},
  CONSENT_MISSING: {exit: 16, http: 400, meaning: 'Cloning a voice wants the consent of the person it belongs to.'},
  TRAINING_FAILED: {exit: 15, http: 500, meaning: 'The training of a voice failed, or what came of it cannot speak.'},
  TRUST_MISSING: {exit: 16, http: 400, meaning: 'A checkpoint is code, and nobody said that it may be run.'},
  DEPENDENCY_MISSING: {exit: 2, http: 500, meaning: 'An optional package that this needs is not installed.'},
  MODEL_MISSING: {exit: 2, http: 409, meaning: 'A model that was asked for is not on this machine.'},
  MODEL_FAILED: {exit: 4, http: 500, meaning: 'The files of a model are damaged, or it cannot be run.'},
  PLAYER_FAILED: {exit: 4, http: 500, meaning: 'The program that plays sound ended with an error.'},
  DOWNLOAD_FAILED: {exit: 10, http: 502, meaning: 'A download failed, or did not give what was promised.'},
  STOPPED: {exit: 130, http: 499, meaning: 'Stopped by a signal or by the caller; the same command goes on.'},
  INTERNAL: {exit: 70, http: 500, meaning: 'A bug of chatterpipe.'},
} as const;

/** One of the codes of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;
