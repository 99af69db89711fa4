import { readdir, readFile } from 'node:fs/promises';
import { extname, join, posix, relative, sep } from 'node:path';

export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the project's root with forward slashes, if it is a file of ours. */
  file: string | null;
  /** Erased before anything runs. */
  typeOnly: boolean;
}

const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const statements =
  /^\s*(?:import|export)\s+(?<clause>(?:type\s+)?[\w$*{},\s]+?)\s*from\s*(?<q1>['"])(?<from>[^'"\s]+)\k<q1>|^\s*import\s*(?<q2>['"])(?<bare>[^'"\s]+)\k<q2>|\bimport\(\s*(?<q3>['"])(?<dynamic>[^'"\s]+)\k<q3>/gm;

/** The imports of one source text that lies at `path` (from the root, forward slashes). */
export function importsOf(path: string, source: string): Import[] {
  const found: Import[] = [];
  for (const { groups } of source.replace(comments, '').matchAll(statements)) {
    const specifier = groups?.from ?? groups?.bare ?? groups?.dynamic;
    if (!specifier) continue;
    const clause = groups?.clause ?? '';
    const braces = /^\{([^}]*)\}$/.exec(clause.trim())?.[1];
    const names = braces?.split(',').filter((name) => name.trim() !== '') ?? [];
    found.push({
      specifier,
      file: specifier.startsWith('.')
        ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
        : null,
      typeOnly:
        /^type\s/.test(clause) || (names.length > 0 && names.every((name) => /^\s*type\s/.test(name))),
    });
  }
  return found;
}

/** Every source file under the folders → its imports. */
export async function importGraph(root: string, folders: string[]): Promise<Map<string, Import[]>> {
  const graph = new Map<string, Import[]>();
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !['.ts', '.tsx'].includes(extname(entry.name))) continue;
      const file = join(entry.parentPath, entry.name);
      const path = relative(root, file).split(sep).join('/');
      graph.set(path, importsOf(path, await readFile(file, 'utf8')));
    }
  }
  return graph;
}

/** The circles among the files, each once, as the files one meets going round. */
export function circles(graph: ReadonlyMap<string, Import[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) {
      found.push(way.slice(at));
      return;
    }
    if (done.has(file)) return;
    for (const { file: next } of graph.get(file) ?? [])
      if (next && graph.has(next)) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
