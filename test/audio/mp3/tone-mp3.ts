import {parseMp3FrameHeader} from '../../../src/audio/mp3/mp3-frame-header.js';

/**
 * A quarter of a second of 440 Hz at amplitude 0.5, 24 kHz, mono, 32 kbit/s, with an Info frame. Made with
 * `ffmpeg -f lavfi -i "aevalsrc=0.5*sin(2*PI*440*t):s=24000:d=0.25" -b:a 32k -map_metadata -1 -fflags +bitexact -flags:a +bitexact`.
 */
export function toneMp3(): Uint8Array {
  return Uint8Array.from(Buffer.from(encoded, 'base64'));
}

/** Where the frames of an MP3 begin, the Info frame first. */
export function frameOffsets(mp3: Uint8Array): number[] {
  const offsets: number[] = [];
  let position = mp3.findIndex((_, at) => parseMp3FrameHeader(mp3, at) !== undefined);
  for (
    let frame = parseMp3FrameHeader(mp3, position);
    frame !== undefined;
    frame = parseMp3FrameHeader(mp3, position)
  ) {
    offsets.push(position);
    position += frame.sizeBytes;
  }
  return offsets;
}

const encoded = [
  'SUQzBAAAAAAACgAAAAAAAAAAAAD/84TAAAAAAAAAAAAASW5mbwAAAA8AAAANAAAFoAAzMzMzMzMzRERERERERERVVVVVVVVVVWZmZmZmZmZ3d3d3',
  'd3d3d4iIiIiIiIiImZmZmZmZmaqqqqqqqqqqu7u7u7u7u7vMzMzMzMzM3d3d3d3d3d3u7u7u7u7u7v////////8AAAAATGF2ZiBsYW1lAAAAAAAA',
  'AAAAAAAAJAOQAAAAAAAABaAE896NAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/80TEABJgapw/WBgAC7ZJaAztnbD13qnWO47wF/DOc0nM5TGEtGim',
  'xOH5fLKSkpKSkpMATB8HwffUCHB8/lAxKcoH+Hvf0e/o9/8MA++sCBjQD/Ke/oUCg4wiGNxzUfP/80TECRQpLpABnGgAGK4O9GoKG88eJjB5uPEG',
  '0zCNDCYOUJo1EZwBmgIkA3fxJgtQWodv+MKMKSQ9h7f+Yl0kTIvF7/9Eul0Ggr/BURBUFWf5Y8CqMADAGAEALAoADMD/80TECxSwWiAB3wAASgHc',
  'wFgA7MB2AVzBXw0gwxoiAMGmDwzCxxNY9Q+CeNCGExTDDwyIwb0GiMHXBAjAXAJ0wFQBXMBWAJzAEQCwwBUACFgAZxeyiamAJAmIHGfWnK3/80TE',
  'CxCgWiAA1/gkxgYoLaYnWPGmDGAG5gton6dmhzSmNJhW51h0GjTeZGHRicRmFgkYNBZZtKx+7Hb//////////sqQMHQUAQ8zhA5LkwMYDIMU2D9D',
  'B4QMoVFcDYT/80TEGw2QWiQA1/gkfxyMNsC7jScHMUIIwSSQAKAKFQABEFFJvZf7KnWY4kGLDAx2AyhgZoAqYsSBLGEVAmZgoQvGYQX/OmBFBlJk',
  'GSGIkqYNKQEF5CFBCAVY1aXOvdv/80TENw24WiQA1/gka6wZPkSDApacE0YF0BPmKgCPphG4LcYQiLYGzNeABh94YQb0j5nNJGPCmYdFhgIIqLNB',
  'VidW0lhlAUJQACmPOG0smBSgphigI/sYSYDdmF4Cx53/80TEUw2oWiQA1/gkurxQmN7Bd56WOGxEqZtKhjwWmGwYiKyJQVxrPf//01AUbhECiEWA',
  'hyYvIGAzA9ph6RYiYQeDsGHPiPB//lUkZNaEnHHh1mhY+GSwimLIQAIXRYH/80TEbw64WiAA1/gktHdNJybXd//0f//////+9WBJ2kgIMi4iOArG',
  'ggHWMDPKWDA/gU0wwwFvPw3HlzJCAKE4JEwzsCcyDA4FEyTCuBgcLmKPwEd0qgUAFwUKABhgFgD/80TEhxDgWhwA3/okRCEAbMA9A6TB7wkkwcMY',
  '/MOxFpTI5B5448BR9MszH0zEEwZ0wLkAjMCwA+jAqgDoHAEhgCYAWWXZQoA9mY/y9dAMG3I5BIJBIPAAEeTIlQQFQw3/80TElg4IViAA3/okeFA5',
  'z2RgyhhDesjSBizYKQtk/35VPA5kaloXSrX8Qgb7NMiAXEClIuqBf+9u5ecShi7GV6sBYKz7///lcv7F6lh/YChT7P1AP///9JY+xXt09NH/80TE',
  'sBJYXjABXwABGchmdiWP////9/uHLHO8lVuVX5T2lwpf9p/dARYTAUSiFUxBTUUzLjEwMFVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV',
  'VVVVVVVVVVX/80TEuSHhwrm9msACVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV',
  'VVVVVVVVVVVVVVVVVVVVVVVVVVX/80TEhAAAA0gBwAAAVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV',
  'VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVU=',
].join('');
