import {copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {posix} from 'node:path';
import {sha256} from '../../../../src/base/content-id.js';
import type {ExpectedClip, ExpectedClips} from '../../../../src/dataset/verify/check-journal.js';
import {cleanTexts, cleanWav, fileName} from './clean-set.js';
import type {Plant} from './plant.js';

type Set = Parameters<Plant['plant']>[0];

/** Faults of the folder: names, links, what lies about. The eighth clip where one is meant. */
export const folderPlants: readonly Plant[] = [
  {rule: 'orphan-audio', plant: extra('voice_00099.wav')},
  {rule: 'orphan-audio', how: 'capitals', plant: extra('VOICE_00099.WAV')},
  {
    rule: 'symlink',
    plant: set => {
      mkdirSync(set.path('takes'));
      renameSync(set.wav(7), set.path('takes/x.wav'));
      symlinkSync('../takes/x.wav', set.wav(7));
      return undefined;
    },
  },
  {
    rule: 'broken-symlink',
    plant: set => {
      rmSync(set.wav(7));
      symlinkSync('nowhere.wav', set.wav(7));
      return undefined;
    },
    python: 23,
  },
  {rule: 'case-only-names', plant: both('Voice_00001.wav')},
  {rule: 'odd-file-name', how: 'a colon', plant: renamed('voice:8.wav')},
  {rule: 'odd-file-name', how: 'a dash in front', plant: renamed('-voice8.wav')},
  {rule: 'file-name-form', plant: renamed('suara-e\u0301.wav', 'suara-é.wav'), python: 23},
  {rule: 'other-extension', plant: renamed('voice8.wave')},
  {
    rule: 'name-hides-file',
    plant: set => {
      copyFileSync(set.wav(7), set.path('wavs/voice8'));
      copyFileSync(set.wav(7), set.path('wavs/voice8.wav'));
      rmSync(set.wav(7));
      return named(set, 'voice8');
    },
    also: ['orphan-audio'],
  },
  {
    rule: 'absolute-path',
    plant: set => named(set, set.wav(7)),
  },
  {
    rule: 'path-outside',
    plant: set => {
      renameSync(set.wav(7), `${set.root}-outside.wav`);
      return named(set, `../../${posix.basename(set.root)}-outside.wav`);
    },
  },
  {rule: 'system-litter', how: 'AppleDouble', plant: extra('._voice_00001.wav')},
  {rule: 'system-litter', how: 'Finder', plant: extra('.DS_Store')},
  {rule: 'unexpected-file', plant: extra('notes.txt')},
  {rule: 'unexpected-file', how: 'a folder', plant: set => mkdirSync(set.path('wavs/old')) as unknown as undefined},
  {
    rule: 'not-a-file',
    how: 'a folder that no row names',
    plant: set => mkdirSync(set.path('wavs/x.wav')) as unknown as undefined,
  },

  {
    rule: 'changed-clip',
    plant: journal(clips => clips.set(fileName(7), {text: cleanTexts[7] ?? '', sha256: sha256('other')})),
  },
  {
    rule: 'text-differs-from-journal',
    plant: journal(clips => clips.set(fileName(7), {text: 'Lain.', sha256: undefined})),
  },
  {rule: 'kept-clip-missing', plant: journal(clips => clips.set(fileName(30), {text: 'Lain.', sha256: undefined}))},
  {rule: 'clip-not-in-journal', plant: journal(clips => clips.delete(fileName(7)))},
  {
    rule: 'card-unreadable',
    plant: set => {
      writeFileSync(set.path('dataset.json'), '{"format": 1,');
      return journal(() => undefined)(set);
    },
  },
];

/** One more file in the audio folder, as good as the others. */
function extra(name: string): Plant['plant'] {
  return set => writeFileSync(set.path(`wavs/${name}`), cleanWav('Selamat pagi.', 40)) as undefined;
}

/** One more clip in audio folder and metadata. */
function both(name: string): Plant['plant'] {
  return set => {
    extra(name)(set);
    set.lines.push(`${name}|Selamat pagi.`);
    set.writeLines();
    return undefined;
  };
}

function renamed(file: string, row: string = file): Plant['plant'] {
  return set => {
    renameSync(set.wav(7), set.path(`wavs/${file}`));
    return named(set, row);
  };
}

function named(set: Set, id: string): undefined {
  set.lines[7] = `${id}|${cleanTexts[7]}`;
  set.writeLines();
  return undefined;
}

function journal(change: (clips: Map<string, ExpectedClip>) => unknown): (set: Set) => ExpectedClips {
  return () => {
    const clips = new Map<string, ExpectedClip>();
    for (const [index, text] of cleanTexts.entries()) {
      clips.set(fileName(index), {text, sha256: sha256(cleanWav(text, index))});
    }
    change(clips);
    return clips;
  };
}
