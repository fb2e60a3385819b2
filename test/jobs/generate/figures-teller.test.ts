import {expect, test} from 'vitest';
import type {BackendFigures} from '../../../src/chatterbox/queue/backend-figures.js';
import type {GenerationEvent} from '../../../src/jobs/generate/events.js';
import {figuresTeller} from '../../../src/jobs/generate/figures-teller.js';

const figuresOf = (address: string): BackendFigures => ({
  address,
  state: 'working',
  clips: 3,
  failures: 0,
  clipsPerSecond: 1,
  secondsPerSpeechSecond: 0.5,
});

test.each([1, 2])('of %i backends: told every 30 s where there are several, and at no other time', count => {
  let now = 1_000;
  const events: GenerationEvent[] = [];
  const backends = ['http://a:9090', 'http://b:9090'].slice(0, count).map(figuresOf);
  const tell = figuresTeller(
    {figures: () => backends},
    () => now,
    event => events.push(event),
  );
  for (; now < 96_000; now += 1_000) tell();
  expect(events).toEqual(count === 1 ? [] : Array.from({length: 3}, () => ({type: 'backends', backends})));
});
