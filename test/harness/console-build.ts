import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Test consoles: `test/consoles/src/<name>.tsx` (or .ts) is one page, built with the real component libraries.
 * Each page sets `globalThis.consoleState = () => …`: the framework's own state, what a submit would send.
 */
const consolesDir = fileURLToPath(new URL('../consoles/', import.meta.url));
const srcDir = join(consolesDir, 'src');
const distDir = join(consolesDir, 'dist');

const newest = async (dir: string): Promise<number> => {
  let latest = 0;
  for (const entry of await readdir(dir, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  }
  return latest;
};

/** Builds one console if its sources are newer than its page; returns the folder with index.html. */
export async function buildConsole(name: string): Promise<string> {
  const out = join(distDir, name);
  const page = join(out, 'index.html');
  const built = await stat(page).then(
    (s) => s.mtimeMs,
    () => 0,
  );
  if (built > (await newest(srcDir))) return out;
  const entry = (await readdir(srcDir)).find((file) => file === `${name}.tsx` || file === `${name}.ts`);
  if (!entry) throw new Error(`no test console named ${name} in ${srcDir}`);
  await mkdir(out, { recursive: true });
  const local = (pkg: string) => join(consolesDir, 'node_modules', pkg);
  await build({
    entryPoints: { app: join(srcDir, entry) },
    outdir: out,
    bundle: true,
    minify: false,
    format: 'iife',
    jsx: 'automatic',
    // The libraries want React 18, the extension has React 19 at the top: every import in a console gets the former.
    alias: { react: local('react'), 'react-dom': local('react-dom') },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: {
      '.woff': 'dataurl',
      '.woff2': 'dataurl',
      '.ttf': 'dataurl',
      '.eot': 'dataurl',
      '.svg': 'dataurl',
      '.png': 'dataurl',
      '.gif': 'dataurl',
    },
    logLevel: 'error',
  });
  const source = await readFile(join(srcDir, entry), 'utf8');
  const title = /^\/\/ title: (.+)$/m.exec(source)?.[1] ?? name;
  const css = await stat(join(out, 'app.css')).then(
    () => '<link rel="stylesheet" href="app.css">',
    () => '',
  );
  await writeFile(
    page,
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${css}</head><body><div id="root"></div><script src="app.js"></script></body></html>`,
  );
  return out;
}
