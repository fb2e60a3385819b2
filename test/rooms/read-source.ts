import {parseSync} from 'oxc-parser';

/** One reach of a file to another module: `import`, `export … from`, `import()`, an `import('…')` type, a path of `dist/`. */
export type Reach = {
  /** As written: `../base/error.js`, `node:fs`. Undefined for an `import()` whose target is only known at run time. */
  readonly target: string | undefined;
  /** True if nothing of it is left after the types are taken away. */
  readonly isTypeOnly: boolean;
  readonly line: number;
};

/** One use of a name that is there without an import: `fetch`, `process.env`, `Date.now`. */
export type GlobalUse = {readonly name: string; readonly line: number};

/** What one source file reaches for. */
export type SourceFacts = {readonly reaches: readonly Reach[]; readonly globals: readonly GlobalUse[]};

type Node = {readonly type: string; readonly start: number; readonly [key: string]: unknown};

/**
 * Reads a TypeScript file.
 * Throws for a file that does not parse. `watched` holds the names of globals, also as `object.member`: their use is found
 * wherever it stands, also where a name of the file's own hides the global (a reader could not tell).
 */
export function readSource(path: string, source: string, watched: ReadonlySet<string>): SourceFacts {
  const {program, errors} = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const reaches: Reach[] = [];
  const globals: GlobalUse[] = [];
  const lineOf = (node: Node): number => source.slice(0, node.start).split('\n').length;
  const visit = (node: Node, parent: Node | undefined): void => {
    const reach = reachOf(node, parent);
    if (reach !== undefined) reaches.push({...reach, line: lineOf(node)});
    const name = globalOf(node, parent, watched);
    if (name !== undefined) globals.push({name, line: lineOf(node)});
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(program as unknown as Node, undefined);
  return {reaches, globals};
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter(
      (value): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value,
    );
}

function reachOf(node: Node, parent: Node | undefined): Omit<Reach, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return isGlobalProcess(node) ? undefined : {target: textOf(node['source']), isTypeOnly: isTypeOnly(node)};
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node['source'] ? {target: textOf(node['source']), isTypeOnly: isTypeOnly(node)} : undefined;
    case 'ImportExpression':
      return {target: textOf(node['source']), isTypeOnly: false};
    case 'TSImportType':
      return {target: textOf(node['source']), isTypeOnly: true};
    case 'TSExternalModuleReference':
      return {target: textOf(node['expression']), isTypeOnly: parent?.['importKind'] === 'type'};
    case 'Literal':
      return reachOfText(node, parent);
    default:
      return undefined;
  }
}

/** `new URL('./a.js', import.meta.url)` and the path of a module inside `dist/` (a worker's) reach as an import does. */
function reachOfText(node: Node, parent: Node | undefined): Omit<Reach, 'line'> | undefined {
  const text = textOf(node);
  if (text === undefined || !text.endsWith('.js')) return undefined;
  const isUrl =
    parent?.type === 'NewExpression' && (parent['callee'] as Node)['name'] === 'URL' && text.startsWith('.');
  if (isUrl) return {target: text, isTypeOnly: false};
  const isDistPath = parent?.type === 'Property' && (parent['key'] as Node)['name'] === 'module';
  return isDistPath ? {target: `dist/${text}`, isTypeOnly: false} : undefined;
}

/** `import process from 'node:process'` says where the global comes from; each use of it is looked at on its own. */
function isGlobalProcess(node: Node): boolean {
  const [first, ...others] = node['specifiers'] as Node[];
  const isDefault = first?.type === 'ImportDefaultSpecifier' && (first['local'] as Node)['name'] === 'process';
  return isDefault && others.length === 0 && textOf(node['source']) === 'node:process';
}

function isTypeOnly(node: Node): boolean {
  if ((node['importKind'] ?? node['exportKind']) === 'type') return true;
  const specifiers = (node['specifiers'] ?? []) as Node[];
  return specifiers.length > 0 && specifiers.every(each => (each['importKind'] ?? each['exportKind']) === 'type');
}

function textOf(node: unknown): string | undefined {
  const value = (node as Node)['value'];
  return typeof value === 'string' ? value : undefined;
}

function globalOf(node: Node, parent: Node | undefined, watched: ReadonlySet<string>): string | undefined {
  if (node.type !== 'Identifier' || parent === undefined || isOnlyAName(node, parent)) return undefined;
  const name = node['name'] as string;
  const member = memberOf(node, parent);
  if (member !== undefined && watched.has(`${name}.${member}`)) return `${name}.${member}`;
  if (watched.has(name)) return name;
  if (name === 'Date' && readsTheClock(node, parent)) return 'Date.now';
  if (name === 'Math' && member === undefined) return 'Math.random';
  return undefined;
}

/** A key or a member's name (`a.fetch`, `{fetch: 1}`), not a reference. `{fetch}` is both: the value is visited on its own. */
function isOnlyAName(node: Node, parent: Node): boolean {
  if (parent['computed'] === true) return false;
  if (parent.type === 'MemberExpression') return parent['property'] === node;
  if (/^(Import|ImportDefault|Export)Specifier$/.test(parent.type)) return true;
  return parent['key'] === node;
}

function memberOf(node: Node, parent: Node): string | undefined {
  if (parent.type === 'TSQualifiedName') return (parent['right'] as Node)['name'] as string;
  if (parent.type !== 'MemberExpression' || parent['object'] !== node) return undefined;
  const property = parent['property'] as Node;
  return parent['computed'] === true ? textOf(property) : (property['name'] as string);
}

/** `new Date(value)`, `x instanceof Date` and the type read no clock. */
function readsTheClock(node: Node, parent: Node): boolean {
  if (parent.type === 'NewExpression' && parent['callee'] === node) return (parent['arguments'] as Node[]).length === 0;
  const isMember = memberOf(node, parent) !== undefined;
  return !(isMember || parent.type === 'BinaryExpression' || parent.type.startsWith('TS'));
}
