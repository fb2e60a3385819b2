import {ChatterpipeError} from '../base/error.js';
import {holdsSecret} from '../base/holds-secret.js';

/** The address of the hub, where something is to be downloaded from it. Throws USAGE for a value that is none. */
export function requireHub(hubUrl: string): string {
  if (/^https?:\/\//i.test(hubUrl) && URL.canParse(hubUrl)) return hubUrl;
  const whole = `https://${hubUrl}`;
  const isHost = !hubUrl.includes('://') && URL.canParse(whole) && !holdsSecret(whole);
  throw new ChatterpipeError('USAGE', `CHATTERPIPE_HUB is no address${isHost ? `: "${hubUrl}"` : ''}.`, {
    hint: `Give it whole: CHATTERPIPE_HUB=${isHost ? whole : 'https://huggingface.co'}`,
  });
}
