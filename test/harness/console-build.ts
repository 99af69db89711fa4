import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withLock } from './lock.ts';
import { newest } from './newest.ts';

/**
 * Test consoles: `test/consoles/src/<name>.tsx` (or .ts) is one page, built with the real component libraries.
 * Each page sets `globalThis.consoleState = () => …`: the framework's own state, what a submit would send.
 */
const consolesDir = fileURLToPath(new URL('../consoles/', import.meta.url));
const srcDir = join(consolesDir, 'src');
const distDir = join(consolesDir, 'dist');

const builtAt = (name: string) =>
  stat(join(distDir, name, 'index.html')).then(
    (page) => page.mtimeMs,
    () => 0,
  );

/** Builds one console if its sources are newer than its page; returns the folder with index.html. */
export async function buildConsole(name: string): Promise<string> {
  const out = join(distDir, name);
  const isNew = async () => (await builtAt(name)) > (await newest(srcDir));
  if (await isNew()) return out;
  await mkdir(distDir, { recursive: true });
  return withLock(join(distDir, `.${name}.lock`), async () => {
    if (await isNew()) return out;
    // Made aside and moved into place, so that nobody serves half a page.
    const aside = join(distDir, `.${name}.${process.pid}`);
    try {
      await bundle(name, aside);
      await rm(out, { recursive: true, force: true });
      await rename(aside, out);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
    return out;
  });
}

async function bundle(name: string, out: string): Promise<void> {
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
    join(out, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${css}</head><body><div id="root"></div><script src="app.js"></script></body></html>`,
  );
}
