import {describe, expect, test} from 'vitest';
import {sniffAudio, textExcerpt} from '../../src/audio/sniff-audio.js';
import {wavOf} from './wav/wav-bytes.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('sniffAudio', () => {
  test.each([
    ['wav', wavOf([1])],
    ['rf64', latin1('RF64\u00ff\u00ff\u00ff\u00ffWAVEds64')],
    ['rf64', latin1('BW64\u00ff\u00ff\u00ff\u00ffWAVEds64')],
    ['rifx', latin1('RIFX\0\0\0\u0024WAVEfmt ')],
    ['mp3', latin1('ID3\u0004\0\0\0\0\0\u0023TSSE')],
    ['mp3', Uint8Array.of(0xff, 0xf3, 0x44, 0xc4, 0, 16)],
    ['ogg', latin1('OggS\0\u0002')],
    ['flac', latin1('fLaC\0\0\0\u0022')],
    ['mp4', latin1('\0\0\0\u0020ftypM4A ')],
    ['png', latin1('\u0089PNG\r\n\u001a\n')],
    ['html', latin1('\n<!DOCTYPE html><html>')],
    ['html', latin1('<html><body>502')],
    ['html', latin1('<?xml version="1.0"?>')],
    ['json', latin1('{"error":"no"}')],
    ['json', latin1(' [{"detail": 1}]')],
    ['json', latin1('{}')],
    ['empty', new Uint8Array(0)],
    ['unknown', latin1('RIFF')],
    ['unknown', latin1('RIFF\0\0\0\0AVI LIST')],
    ['unknown', latin1('Internal Server Error')],
    ['unknown', Uint8Array.of(0xff, 0xf1, 0x50, 0x80)],
    ['unknown', new Uint8Array(100)],
  ] as const)('%s', (kind, bytes) => {
    expect(sniffAudio(bytes)).toBe(kind);
  });

  test('a sync word without a second frame behind it is no MP3', () => {
    expect(sniffAudio(Uint8Array.from([0xff, 0xf3, 0x44, 0xc4, ...new Uint8Array(500)]))).toBe('unknown');
  });
});

describe('textExcerpt', () => {
  test('is one line', () => expect(textExcerpt(latin1('  a\n\t b '))).toBe('a b'));
  test('is cut where asked', () => expect(textExcerpt(latin1('abcdef'), 3)).toBe('abc…'));
  test('is nothing for bytes that are no text', () => expect(textExcerpt(Uint8Array.of(1, 2, 255))).toBeUndefined());
  test('is nothing for no bytes', () => expect(textExcerpt(new Uint8Array(0))).toBeUndefined());
});
