import {folderBytes} from '../../io/folder-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {type Audition, auditionVoice} from '../audition/audition-voice.js';
import type {Chain} from './chain.js';
import type {AuditionPlan} from './clone-plan.js';
import type {ExportedVoice} from './exported-voice.js';
import {sameJudges} from './same-judges.js';

/** Has the voice speak and writes the page. Undefined where it cannot be heard here. Throws what `auditionVoice` throws. */
export async function auditionClone(
  {work, book, signal, onEvent}: Chain,
  {page, language, obstacle}: AuditionPlan,
  {model}: ExportedVoice,
): Promise<Audition | undefined> {
  if (obstacle !== null) return undefined;
  book.begin('audition');
  const {generation, voice, audition} = work;
  const isRecording = (await statPath(voice))?.kind === 'file';
  const heard = await auditionVoice({
    voice: model,
    language,
    output: page,
    ...audition,
    ...(isRecording ? {like: voice} : {}),
    ...(generation.limits === undefined ? {} : {limits: generation.limits}),
    ...(await sameJudges(work)),
    signal,
    onNotice: message => onEvent({type: 'notice', message}),
    onProgress: (done, total) => onEvent({type: 'sentence', done, total}),
  });
  const sounds = page.replace(/\.html$/, '-sounds');
  const diskBytes = ((await statPath(page))?.sizeBytes ?? 0) + (await folderBytes(sounds));
  book.setCost('audition', {figures: {sentences: heard.of}, diskBytes});
  return heard;
}
