import type {Rule} from './rule.js';

/** What only shows when a clip is compared with the others, and what lies about in the folder. */
export const setRules = {
  'speech-rate-outlier': {
    class: 'finding',
    finds: 'a clip that is spoken far faster or slower than the rest',
    piper: 'It trains on it like on the others.',
    mend: 'Listen: words may be missing or repeated, or the text is that of another clip.',
  },
  'level-outlier': {
    class: 'finding',
    finds: 'a clip that is far louder or quieter than the rest',
    piper: 'It does not level clips: the voice learns both levels.',
    mend: 'Bring the clip to the level of the others: sox IN OUT.wav gain DB',
  },
  'duplicate-audio': {
    class: 'finding',
    finds: 'the same samples under two names',
    piper: 'It trains on both; where the texts differ, one of them is wrong.',
    mend: 'Keep the clip whose text the audio says.',
  },
  'orphan-audio': {
    class: 'loses-row',
    finds: 'an audio file that no row names',
    piper: 'It never sees the clip.',
    mend: 'Add a row for it, or move the file out of the folder.',
  },
  symlink: {
    class: 'finding',
    finds: 'a symbolic link to an audio file',
    piper: 'It follows the link; a copy of the dataset may not hold what it points to.',
    mend: 'Put a copy of the file in place of the link.',
  },
  'broken-symlink': {
    class: 'loses-row',
    finds: 'a symbolic link to nothing',
    piper: 'It warns (Missing audio file) and leaves the row out.',
    mend: 'Put the file in place of the link, or remove the row.',
  },
  'case-only-names': {
    class: 'finding',
    finds: 'two files whose names differ by capitals or by the coding of accents alone',
    piper: 'It reads both on Linux; on Windows and macOS one of them replaces the other.',
    mend: 'Rename one of them, and its row.',
  },
  'odd-file-name': {
    class: 'finding',
    finds: 'a file name with characters that other systems refuse, or one that begins with - or ~',
    piper: 'It opens the file here; on another system the dataset cannot be unpacked.',
    mend: 'Rename the file to letters, digits, - and _, and the row with it.',
  },
  'other-extension': {
    class: 'finding',
    finds: 'a row that names another kind of file than .wav',
    piper: 'It reads what librosa can read; many tools expect a WAV.',
    mend: 'Convert it: sox IN -e signed -b 16 OUT.wav',
  },
  'name-hides-file': {
    class: 'finding',
    finds: 'both NAME and NAME.wav for a row that says NAME',
    piper: 'It takes the one without .wav.',
    mend: 'Write the extension in the row, or remove one of the files.',
  },
  'system-litter': {
    class: 'finding',
    finds: 'files of an operating system or a crash: ._x.wav, .DS_Store, Thumbs.db, .tmp-…',
    piper: 'It does not look at them; tools that take every file of the folder stumble.',
    mend: 'Delete them.',
  },
  'unexpected-file': {
    class: 'finding',
    finds: 'something in the audio folder that is no audio file',
    piper: 'It does not look at it; tools that take every file of the folder stumble.',
    mend: 'Move it out of the audio folder.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Where the folder and the journal (`clips.jsonl`) disagree. */
export const journalRules = {
  'card-unreadable': {
    class: 'loses-row',
    finds: 'a card (`dataset.json`) that cannot be read',
    piper: 'It does not look at it; `generate` and `train` do.',
    mend: 'Restore dataset.json from a backup, or use a newer chatterpipe.',
  },
  'changed-clip': {
    class: 'loses-row',
    finds: 'a clip whose bytes are not those that were judged',
    piper: 'It trains on what is there now.',
    mend: 'Put the file back; if you changed it on purpose, make the clip again, so that it is judged.',
  },
  'text-differs-from-journal': {
    class: 'loses-row',
    finds: 'a row whose text is not the spoken text of the clip',
    piper: 'It trains the audio against the text that stands there now.',
    mend: 'Run generate on the dataset: it writes metadata.csv anew from the journal.',
  },
  'kept-clip-missing': {
    class: 'loses-row',
    finds: 'a clip that was kept and has no row',
    piper: 'It never sees the clip.',
    mend: 'Run generate on the dataset: it writes metadata.csv anew from the journal.',
  },
  'clip-not-in-journal': {
    class: 'finding',
    finds: 'a row for a clip that the journal does not know as kept',
    piper: 'It trains on it; the next generation drops the row.',
    mend: 'Keep clips of your own in a dataset of their own.',
  },
} as const satisfies Readonly<Record<string, Rule>>;
