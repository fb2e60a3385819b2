// Every kind of defect that is planted, with its three severities.
import {hasLame, narrow, smear} from './coder.mjs';
import {clip, jump, offset, silence} from './level.mjs';
import {burst, hiss, hum, tone} from './noise.mjs';
import {otherLanguage, otherSpeaker, shiftVoice} from './speaker.mjs';
import {babbleAfter, cutStart, drone, holes, longPause, loopEnd, speedUp, truncateEnd} from './time.mjs';
import {dropWords, repeatWords, swapWords} from './words.mjs';

export const severities = ['mild', 'medium', 'severe'];

/**
 * `plant(at, how)` gives a take, or undefined where the source does not suit. `says` tells what the severities are; `mendedBy` is the
 * edit of the audio chain that takes the defect away, so that the clip need not be refused.
 */
export const kinds = [
  kind(
    'truncated-end',
    truncateEnd,
    {seconds: 0.15},
    {seconds: 0.4},
    {share: 0.4},
    'the last 0.15 s · 0.4 s · 40 % of the speech',
  ),
  kind(
    'cut-start',
    cutStart,
    {seconds: 0.06},
    {seconds: 0.15},
    {seconds: 0.4},
    'the first 0.06 · 0.15 · 0.4 s of the speech',
  ),
  kind(
    'babble-after',
    babbleAfter,
    {seconds: 0.4},
    {seconds: 1.2},
    {seconds: 4},
    '0.4 · 1.2 · 4 s of reversed, own or foreign speech after the end',
  ),
  kind('loop', loopEnd, {times: 2}, {times: 3}, {times: 4}, 'the last phrase 2 · 3 · 4 times'),
  kind('long-pause', longPause, {seconds: 1}, {seconds: 1.8}, {seconds: 3}, '1 · 1.8 · 3 s more', {
    mendedBy: 'pauses-shortened',
  }),
  kind(
    'holes',
    holes,
    {count: 1, seconds: 0.03},
    {count: 3, seconds: 0.04},
    {count: 6, seconds: 0.06},
    '1 × 30 · 3 × 40 · 6 × 60 ms of zeros in the speech',
  ),
  kind('silence', silence, {dbfs: -60}, {dbfs: -75}, {}, 'noise of −60 · −75 dBFS · zeros, nothing else'),
  kind(
    'drone',
    drone,
    {share: 0.3},
    {share: 0.6},
    {share: 1},
    'one moment held for the last 30 · 60 · 100 %, and 0.8 s more',
  ),
  kind(
    'too-fast',
    speedUp,
    {factor: 1.25},
    {factor: 1.4},
    {factor: 1.6},
    '× 1.25 · 1.4 · 1.6, half with the pitch kept',
  ),
  kind('clipped', clip, {db: 3}, {db: 6}, {db: 12}, '3 · 6 · 12 dB over full scale'),
  kind(
    'clipped-and-lowered',
    clip,
    {db: 3, lowerDb: 6},
    {db: 6, lowerDb: 6},
    {db: 12, lowerDb: 6},
    'the same, then 6 dB down',
  ),
  kind('offset', offset, {amount: 0.02}, {amount: 0.07}, {amount: 0.2}, '0.02 · 0.07 · 0.2 of full scale', {
    mendedBy: 'offset-removed',
  }),
  kind('level-jump', jump, {db: 6}, {db: 10}, {db: 15}, '6 · 10 · 15 dB up or down in the middle'),
  kind(
    'burst',
    burst,
    {seconds: 0.05, db: -20},
    {seconds: 0.15, db: -10},
    {seconds: 0.3, db: 0},
    'noise of 50 ms at −20 dB of the speech · 150 ms at −10 · 300 ms at 0',
  ),
  kind('hiss', hiss, {snrDb: 25}, {snrDb: 17}, {snrDb: 10}, 'white noise at an SNR of 25 · 17 · 10 dB'),
  kind('tone', tone, {dbfs: -50}, {dbfs: -40}, {dbfs: -30}, '4.9 kHz at −50 · −40 · −30 dBFS'),
  kind('hum', hum, {dbfs: -45}, {dbfs: -35}, {dbfs: -25}, '50 or 60 Hz with overtones at −45 · −35 · −25 dBFS'),
  ...(hasLame() ? [kind('mp3', smear, {kbps: 32}, {kbps: 24}, {kbps: 16}, 'through MP3 of 32 · 24 · 16 kbit/s')] : []),
  kind(
    'narrow-band',
    narrow,
    {throughHz: 11_025},
    {throughHz: 8000},
    {throughHz: 6000},
    'once at 11 · 8 · 6 kHz sample rate',
  ),
  kind(
    'voice-shifted',
    shiftVoice,
    {semitones: 2},
    {semitones: 4},
    {semitones: 6},
    '2 · 4 · 6 semitones up or down, throat and pitch',
  ),
  kind('other-speaker', otherSpeaker, {}, {}, {}, 'somebody else says it (one severity, three draws)'),
  kind(
    'other-language',
    otherLanguage,
    {how: 'accent'},
    {how: 'half'},
    {how: 'all'},
    'read by foreign rules · half · all of another language',
  ),
  kind(
    'dropped-words',
    dropWords,
    {which: 'short'},
    {which: 'middle'},
    {which: 'third'},
    'the shortest word · one of middle length · a third',
  ),
  kind(
    'repeated-words',
    repeatWords,
    {wordCount: 1, times: 2},
    {wordCount: 2, times: 2},
    {wordCount: 1, times: 4},
    'a word twice · two words twice · a word four times',
  ),
  kind('swapped-words', swapWords, {count: 1}, {count: 2}, {share: 0.5}, 'one · two · half of the words'),
];

function kind(name, plant, mild, medium, severe, says, {mendedBy} = {}) {
  return {name, plant, how: {mild, medium, severe}, says, mendedBy};
}
