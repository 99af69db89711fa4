import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { extensionBuild, projectRoot } from '../harness/build.ts';

interface Manifest {
  version: string;
  key?: string;
  icons?: Record<string, string>;
  default_locale: string;
}

describe('npm run zip', () => {
  let files: Record<string, Uint8Array>;
  let manifest: Manifest;
  beforeAll(async () => {
    const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
    const { scripts, version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: { zip: string };
      version: string;
    };
    const [tool, ...args] = scripts.zip.split(' ');
    expect(tool).toBe('wxt');
    const wxt = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    await promisify(execFile)(process.execPath, [wxt, ...args], { cwd: projectRoot, env });
    files = unzipSync(
      new Uint8Array(await readFile(join(projectRoot, '.output', `ringready-${version}-chrome.zip`))),
    );
    manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  });

  it('has the extension and nothing beside it', () => {
    const names = Object.keys(files);
    expect(names).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'background.js',
        'content-scripts/console.js',
        'workspace.html',
        'sidepanel.html',
        'popup.html',
        `_locales/${manifest.default_locale}/messages.json`,
        ...Object.values(manifest.icons ?? {}),
      ]),
    );
    expect(names.filter((name) => /\.(map|tsx?|zip|md)$|test|node_modules|profile\.json/.test(name))).toEqual(
      [],
    );
  });

  it('has no key of its own, which the store refuses; the unpacked build keeps its id by one', async () => {
    expect(manifest.key).toBeUndefined();
    const unpacked = JSON.parse(await readFile(join(extensionBuild, 'manifest.json'), 'utf8')) as Manifest;
    const id = [
      ...createHash('sha256')
        .update(Buffer.from(unpacked.key ?? '', 'base64'))
        .digest('hex'),
    ]
      .slice(0, 32)
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
      .join('');
    expect(id).toBe('hifdonfkhpcdbjdjjkcglhmkendlfiaj');
  });

  it('has no source map inline, and nothing of the test consoles', () => {
    for (const [name, bytes] of Object.entries(files)) {
      if (!/\.(js|css|html)$/.test(name)) continue;
      const text = strFromU8(bytes);
      expect(text, name).not.toMatch(/sourceMappingURL=|tea-component|consoleState/);
    }
  });
});
