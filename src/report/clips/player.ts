import {waveform} from '../charts/waveform.js';
import {type Html, html, nothing} from '../frame/html.js';
import type {ReportClip} from '../report-clip.js';

/**
 * A waveform and a player, as far as there are values for them. `name` is what a screen reader says, unique in its page. The player is the
 * browser's own, works with the keyboard, and loads nothing before it is asked to play.
 */
export function player(name: string, {peaks, sound}: Pick<ReportClip, 'peaks' | 'sound'>): Html {
  const drawn = peaks === undefined || peaks.length === 0 ? nothing : waveform(`Waveform of ${name}`, peaks);
  const played =
    sound === undefined ? nothing : html`<audio controls preload="none" src="${sound}" aria-label="${name}"></audio>`;
  return html`${drawn}${played}`;
}
