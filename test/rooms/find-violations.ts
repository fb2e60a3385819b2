import {readdirSync, readFileSync} from 'node:fs';
import {posix, sep} from 'node:path';
import {findCycles} from './find-cycles.js';
import {type GlobalUse, type Reach, readSource} from './read-source.js';
import {globals, innerRules, modules, type Power, type RoomRule, rooms} from './table.js';

/**
 * Every reach under `root` (a `src/` folder) that the table does not allow, one line each: `file:line: what; the rule`.
 * Rooms, powers, rules inside a room, import cycles and reaches out of `src/`.
 */
export function findViolations(root: string): readonly string[] {
  const files = sourceFiles(root);
  const reached = new Map<string, string[]>();
  const found = files.flatMap(file => {
    const {reaches, globals: uses} = readSource(file, readFileSync(`${root}/${file}`, 'utf8'), watched);
    reached.set(
      file,
      reaches.flatMap(reach => sourcePath(file, reach) ?? []),
    );
    const rule = rooms[roomOf(file)];
    if (rule === undefined) return [`${file}: there is no room "${roomOf(file)}" in the table`];
    return [
      ...reaches.flatMap(reach => faultsOfReach(file, rule, reach).map(fault => `${file}:${reach.line}: ${fault}`)),
      ...uses.flatMap(use => faultsOfGlobal(file, rule, use).map(fault => `${file}:${use.line}: ${fault}`)),
    ];
  });
  return [...found, ...findCycles(reached).map(cycle => `${cycle[0]}: imports itself: ${cycle.join(' → ')}`)];
}

/** The TypeScript files below a folder, relative, with `/`, sorted. */
export function sourceFiles(root: string): readonly string[] {
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'}).map(name => name.split(sep).join('/'));
  return names.filter(name => /\.[cm]?tsx?$/.test(name)).sort();
}

const watched = new Set(Object.keys(globals));

function roomOf(path: string): string {
  return (path.split('/')[0] as string).replace(/\.ts$/, '');
}

/** The file of `src/` that a reach means, as `room/file.ts`; undefined for a library. A path that leaves begins with `../`. */
function sourcePath(file: string, {target}: Reach): string | undefined {
  if (target === undefined) return undefined;
  if (target.startsWith('dist/')) return target.slice('dist/'.length).replace(/\.js$/, '.ts');
  if (!target.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts');
}

function faultsOfReach(file: string, rule: RoomRule, reach: Reach): string[] {
  if (reach.target === undefined) {
    return faultsOfPowers(file, rule, ['late modules'], 'import() of a module that is named at run time');
  }
  const path = sourcePath(file, reach);
  if (path === undefined) return faultsOfModule(file, rule, reach.target);
  const what = `imports ${path}`;
  if (path.startsWith('../')) return [`${what}; nothing in src/ may reach out of src/`];
  if (roomOf(path) === roomOf(file)) {
    return innerRules
      .filter(({from, never}) => isBelow(file, from) && isBelow(path, never))
      .map(({from, never, because}) => `${what}; ${from} never imports ${never}: ${because}`);
  }
  return isAllowed(rule, path, reach.isTypeOnly) ? [] : [`${what}; ${roomOf(file)} may import ${listOf(rule.imports)}`];
}

function isAllowed(rule: RoomRule, path: string, isTypeOnly: boolean): boolean {
  return rule.imports.some(entry => {
    const [room, onlyTypes] = entry.split(' ') as [string, string?];
    return isBelow(path, room) && (isTypeOnly || onlyTypes === undefined);
  });
}

function faultsOfModule(file: string, rule: RoomRule, target: string): string[] {
  const name = Object.keys(modules).find(each => target === each || target.startsWith(`${each}/`));
  if (name === undefined) return [`imports ${target}; test/rooms/table.ts does not say what it touches`];
  return faultsOfPowers(file, rule, modules[name] ?? [], `imports ${target}`);
}

function faultsOfGlobal(file: string, rule: RoomRule, {name}: GlobalUse): string[] {
  return faultsOfPowers(file, rule, [globals[name] as Power], `uses ${name}`);
}

/** One of `powers` is enough; none at all is needed where there are none. */
function faultsOfPowers(file: string, rule: RoomRule, powers: readonly Power[], what: string): string[] {
  const isHeld = rule.touches.some(entry => {
    const [held, path] = entry.split(' below ') as [Power, string?];
    return powers.includes(held) && (path === undefined || isBelow(file, `${roomOf(file)}/${path}`));
  });
  if (isHeld || powers.length === 0) return [];
  return [`${what} (${powers.join(' or ')}); ${roomOf(file)} may touch ${listOf(rule.touches)}`];
}

/** `room/a/b.ts` is below `room`, `room/a` and `room/a/b`. */
function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) || path === `${folder}.ts`;
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
