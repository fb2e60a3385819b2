import {posix} from 'node:path';
import type {AudioFolder} from './audio-folder.js';
import type {FindingLog} from './finding.js';

const audioExtensions = new Set(['.wav', '.wave', '.mp3', '.flac', '.ogg', '.opus', '.m4a', '.aif', '.aiff']);
const litter = /^\._|^\.DS_Store$|^Thumbs\.db$|^desktop\.ini$|^\.tmp-|^\.nfs|^\.~lock|~$|\.(?:part|swp|tmp)$/iu;

/** Looks for what lies in the audio folder and no row names. `named` are the paths that rows lead to. */
export function checkFolder(folder: AudioFolder, named: ReadonlySet<string>, log: FindingLog): void {
  const isRoot = folder.path === '';
  const usedFolders = new Set([...named].map(path => posix.dirname(path)));
  const audioNames: string[] = [];
  for (const {name, kind} of folder.entries) {
    const file = posix.join(folder.path, name);
    const isAudio = audioExtensions.has(posix.extname(name).toLowerCase());
    if (named.has(file)) audioNames.push(name);
    else if (litter.test(name)) log.add('system-litter', {file}, `${file} was left by a system or a crash.`);
    else if (kind === 'folder' && isAudio) log.add('not-a-file', {file}, `${file} is a folder.`);
    else if (isAudio) {
      audioNames.push(name);
      log.add('orphan-audio', {file}, `No row names ${file}.`);
    } else if (!isRoot && !usedFolders.has(file)) {
      log.add('unexpected-file', {file}, `${file} is ${kind === 'folder' ? 'a folder' : 'no audio file'}.`);
    }
  }
  findNamesThatCollide(folder.path, audioNames, log);
}

/** Names that are one on Windows and macOS. */
function findNamesThatCollide(path: string, names: readonly string[], log: FindingLog): void {
  const first = new Map<string, string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, name);
    else
      log.add(
        'case-only-names',
        {file: posix.join(path, name)},
        `${name} and ${other} are one name on Windows and macOS.`,
      );
  }
}
