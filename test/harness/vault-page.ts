import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { RunningExtension } from './extension.ts';

const name = 'vault-test';

/**
 * A page of the extension with nothing but the vault in it (`globalThis.vaultPage`): same origin, same database, same
 * session store. It lies in the unpacked copy that runs, and is no part of the extension.
 */
export async function openVaultPage(extension: RunningExtension): Promise<Page> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./vault-page-entry.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await writeFile(join(extension.folder, `${name}.js`), built.outputFiles[0]?.text ?? '');
  await writeFile(
    join(extension.folder, `${name}.html`),
    `<!doctype html><meta charset="utf-8"><title>vault</title><script type="module" src="${name}.js"></script>`,
  );
  const page = await extension.extensionPage(`${name}.html`);
  await page.waitForFunction(() => 'vaultPage' in globalThis);
  return page;
}
