import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {hasProgram} from '../../kit/programs.js';

// What this machine can do, asked by doing it once in small. A test that needs more than there is skips by name.

const isRoot = process.getuid?.() === 0;

function works(script: string): boolean {
  return spawnSync('sh', ['-ec', script], {stdio: 'ignore'}).status === 0;
}

function inEmptyFolder(script: string): boolean {
  return works(`d=$(mktemp -d); trap 'umount "$d/m" 2>/dev/null || true; rm -rf "$d"' EXIT; mkdir "$d/m"; ${script}`);
}

/** A tmpfs of a given size can be mounted. */
export const canMountTmpfs: boolean =
  isRoot && inEmptyFolder('mount -t tmpfs -o size=64k,nr_inodes=16 none "$d/m"; umount "$d/m"');

/** An ext4 file system can be made in a file and mounted, past the page cache. */
export const canMountLoop: boolean =
  isRoot &&
  hasProgram('mkfs.ext4') &&
  hasProgram('losetup') &&
  inEmptyFolder(
    'truncate -s 4M "$d/i"; mkfs.ext4 -q "$d/i"; l=$(losetup --find --show --direct-io=on "$d/i"); ' +
      'mount -o commit=300,noauto_da_alloc "$l" "$d/m" || { losetup -d "$l"; exit 1; }; umount "$d/m"; losetup -d "$l"',
  );

/** An exFAT file system, as on cards and sticks, can be made in a file and mounted. */
export const canMountExfat: boolean =
  isRoot &&
  hasProgram('mkfs.exfat') &&
  hasProgram('mount.exfat-fuse') &&
  inEmptyFolder(
    'truncate -s 4M "$d/i"; l=$(losetup --find --show "$d/i"); mkfs.exfat "$l" && mount.exfat-fuse "$l" "$d/m" || ' +
      '{ losetup -d "$l"; exit 1; }; umount "$d/m"; losetup -d "$l"',
  );

/** System calls can be watched and made to fail. */
export const canTrace: boolean =
  hasProgram('strace') && works('strace -f -o /dev/null -e inject=fsync:error=EIO:when=9 true');

/** A process of root can be run without root's right to write everywhere; others never have it. */
export const canBeRefused: boolean = !isRoot || (hasProgram('setpriv') && works(`${withoutOverride().join(' ')} true`));

/** What starts a program to which the permissions of files apply. */
export function withoutOverride(): readonly string[] {
  return isRoot ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];
}

/** The folder in which memory cgroups can be made, and which version they are of; undefined where they cannot. */
export const memoryCgroups: {readonly root: string; readonly version: 1 | 2} | undefined = findMemoryCgroups();

function findMemoryCgroups(): {readonly root: string; readonly version: 1 | 2} | undefined {
  const places = [
    {root: '/sys/fs/cgroup/memory', version: 1, limit: 'memory.limit_in_bytes'},
    {root: '/sys/fs/cgroup', version: 2, limit: 'memory.max'},
  ] as const;
  const place = places.find(({root, limit}) => {
    const folder = `${root}/chatterpipe-probe-${process.pid}`;
    try {
      mkdirSync(folder);
    } catch {
      return false;
    }
    try {
      readFileSync(`${folder}/${limit}`);
      return true;
    } catch {
      return false;
    } finally {
      rmdirSync(folder);
    }
  });
  return place === undefined ? undefined : {root: place.root, version: place.version};
}

/** The library that fakes the clock, for `LD_PRELOAD`; undefined where it is absent. */
export const fakeClockLibrary: string | undefined = hasProgram('faketime')
  ? spawnSync('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], {encoding: 'utf8'}).stdout.trim() || undefined
  : undefined;

/** A fresh folder that no hook deletes: for mount points, which must be unmounted first. */
export function mountPoint(): string {
  return mkdtempSync(join(tmpdir(), 'chatterpipe-mount-'));
}
