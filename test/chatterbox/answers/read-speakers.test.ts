import {expect, test} from 'vitest';
import {readSpeakers} from '../../../src/chatterbox/answers/read-speakers.js';

const anwar = {id: 'anwar.wav', name: 'Anwar Ibrahim'};

test.each([
  ['the protocol', {speakers: [anwar]}, [anwar]],
  ['more keys', {speakers: [{...anwar, tier: 'Gold', isTemporary: false, path: '/x'}], total: 1}, [anwar]],
  [
    'fewer keys',
    {speakers: [{id: 'anwar.wav'}, {id: 'b.wav', name: null}]},
    [
      {id: 'anwar.wav', name: 'anwar.wav'},
      {id: 'b.wav', name: 'b.wav'},
    ],
  ],
  ['a bare list of names', ['anwar.wav'], [{id: 'anwar.wav', name: 'anwar.wav'}]],
  ['numbers as ids', {speakers: [{id: 3, name: 'Three'}]}, [{id: '3', name: 'Three'}]],
  ['voices', {status: 'ok', voices: ['a.wav']}, [{id: 'a.wav', name: 'a.wav'}]],
  ['an OpenAI list', {object: 'list', data: [anwar]}, [anwar]],
  ['entries that name nobody', {speakers: [null, {}, 7, '', anwar]}, [anwar]],
  ['nobody', {speakers: []}, []],
])('%s', (_name, json, speakers) => {
  expect(readSpeakers(json)).toEqual(speakers);
});

test.each([[null], ['text'], [{status: 'ok'}], [{speakers: 'none'}]])('%j is no list', json => {
  expect(readSpeakers(json)).toBeUndefined();
});
