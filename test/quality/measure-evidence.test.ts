import {describe, expect, test} from 'vitest';
import type {Evidence, HeardWord, SpeechFrames} from '../../src/quality/evidence.js';
import {measureEvidence} from '../../src/quality/measure-evidence.js';

const clip = {spokenText: 'Makan nasi goreng.', language: 'ms', clipSeconds: 2} as const;

describe('measureEvidence', () => {
  test('is empty without evidence', () => expect(measureEvidence({}, clip)).toEqual({}));

  test('gives what each model says, and its name', () => {
    const evidence: Evidence = {
      recognition: {
        model: 'whisper-base@d01c3014',
        text: ' Makan nasi goreng. ',
        words: [],
        languageProbability: 0.123_456,
        meanLogProb: -0.2,
      },
      forced: {
        model: 'whisper-base@d01c3014',
        tokens: [
          {text: ' Makan', logProb: -0.1},
          {text: ' nasi', logProb: -0.3},
        ],
        endLogProb: -0.000_01,
      },
      speaker: {model: 'ge2e@1', embedding: Float32Array.of(0.6, 0.8), reference: Float32Array.of(1, 0)},
      mos: {model: 'dnsmos@2', overall: 3.123_45, signal: 3.5, background: 4},
    };
    expect(measureEvidence(evidence, clip)).toEqual({
      models: {
        recognition: 'whisper-base@d01c3014',
        forced: 'whisper-base@d01c3014',
        speaker: 'ge2e@1',
        mos: 'dnsmos@2',
      },
      transcript: 'Makan nasi goreng.',
      characterErrorRate: 0,
      longestWrongRun: 0,
      firstWordRight: 1,
      lastWordRight: 1,
      repeatedWordShare: 0,
      languageProbability: 0.1235,
      forcedMeanLogProb: -0.2,
      forcedLowestLogProb: -0.3,
      forcedLowestWord: 'nasi',
      forcedEndLogProb: 0,
      forcedShortfall: 0,
      speakerCosine: 0.6,
      speakerEmbedding: Buffer.from(Int8Array.of(95, 127).buffer).toString('base64'),
      dnsmosOverall: 3.1235,
      dnsmosSignal: 3.5,
      dnsmosBackground: 4,
    });
  });

  test('an empty transcript is all wrong', () => {
    const measured = measureEvidence({recognition: {model: 'r', text: '', words: []}}, clip);
    expect(measured).toMatchObject({
      transcript: '',
      characterErrorRate: 1,
      longestWrongRun: 3,
      firstWordRight: 0,
      lastWordRight: 0,
      repeatedWordShare: 0,
    });
  });

  test('passes over NaN, another length of embedding and no reference', () => {
    const mos = {model: 'm', overall: Number.NaN, signal: 3, background: 3};
    const speaker = {model: 's', embedding: Float32Array.of(1, 0), reference: Float32Array.of(1, 0, 0)};
    const measured = measureEvidence({mos, speaker}, clip);
    expect(measured).not.toHaveProperty('dnsmosOverall');
    expect(measured).not.toHaveProperty('speakerCosine');
    expect(measured.speakerEmbedding).toBe('fwA=');
  });

  test('cuts a transcript without end, between characters', () => {
    const {transcript} = measureEvidence({recognition: {model: 'r', text: '😀'.repeat(900), words: []}}, clip);
    expect(transcript).toBe('😀'.repeat(500));
  });

  test('phonemes of text and transcript give their error rate', () => {
    const phonemes = {expected: [...'mˈakan nˈasi.'], heard: [...'mˈakan nˈagi']};
    const measured = measureEvidence(
      {recognition: {model: 'r', text: 'Makan nagi', words: []}},
      {...clip, spokenText: 'Makan nasi.', phonemes},
    );
    expect(measured.phonemeErrorRate).toBeCloseTo(1 / 9, 4);
  });
});

describe('trailing speech', () => {
  const timed = (text: string): readonly HeardWord[] =>
    text.split(' ').map((word, at) => ({text: ` ${word}`, startSeconds: at * 0.5, endSeconds: at * 0.5 + 0.4}));
  const listen = (text: string, speech?: SpeechFrames, expected: string = clip.spokenText, language = 'ms') =>
    measureEvidence(
      {recognition: {model: 'r', text, words: timed(text)}, ...(speech === undefined ? {} : {speech})},
      {spokenText: expected, language, clipSeconds: 4},
    ).trailingSpeechSeconds;
  /** Speech in the given tenths of a second. */
  const frames = (isSpeech: (seconds: number) => boolean): SpeechFrames => ({
    model: 'vad',
    frameSeconds: 0.1,
    probabilities: Float32Array.from({length: 40}, (_, at) => (isSpeech(at / 10) ? 1 : 0)),
  });

  test('none where the last word is the last', () => expect(listen('Makan nasi goreng.')).toBe(0));
  test('the words that follow, where no detector listened', () =>
    expect(listen('Makan nasi goreng terima kasih')).toBeCloseTo(0.8, 4));
  test('the speech that follows, where one did', () =>
    expect(
      listen(
        'Makan nasi goreng.',
        frames(seconds => seconds < 3),
      ),
    ).toBeCloseTo(1.6, 1));
  test('none where only silence follows', () =>
    expect(
      listen(
        'Makan nasi goreng.',
        frames(seconds => seconds < 1.4),
      ),
    ).toBeCloseTo(0, 4));
  test('not known where the last word is missing', () => expect(listen('Makan nasi')).toBeUndefined());
  test('a last word that was misheard has ended, too', () => expect(listen('Makan nasi goren')).toBe(0));
  test('not known without times', () => {
    const {trailingSpeechSeconds} = measureEvidence(
      {recognition: {model: 'r', text: 'Makan nasi goreng', words: []}},
      clip,
    );
    expect(trailingSpeechSeconds).toBeUndefined();
  });
  test('characters of Mandarin', () =>
    expect(listen('你好 世界 谢谢', undefined, '你好，世界。', 'zh')).toBeCloseTo(0.4, 4));
});
