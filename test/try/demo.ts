import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Page } from 'playwright-core';
import { ensureBrowser } from '../harness/browser.ts';
import { projectRoot } from '../harness/build.ts';
import { serveConsoles } from '../harness/tls-server.ts';
import { writeDemoProfile } from './demo-profile.ts';
import { type TryRun, tryPages } from './run.ts';
import { describeReport } from './table.ts';

/**
 * npm run demo: TCCC's enterprise qualification, built with Tencent's own component library and served on its real
 * origin, filled from the sample company while one watches.
 */
const url = 'https://console.cloud.tencent.com/ccc/enterprise/update';
const consoleName = 'tccc-qualification';

const hasDisplay = (env = process.env) =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Who watches wants to look at the filled form: until Enter, or the window is closed. */
async function untilSeen(page: Page): Promise<void> {
  if (!process.stdin.isTTY) return;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const asked = new AbortController();
  await Promise.race([
    lines
      .question('按回车键关闭浏览器 (Enter closes the browser) ', { signal: asked.signal })
      .catch(() => ''),
    page.waitForEvent('close', { timeout: 0 }).catch(() => undefined),
  ]);
  asked.abort();
  lines.close();
}

async function demo(): Promise<number> {
  await ensureBrowser();
  console.error('Building the extension and a test console, then filling it in Chromium …');
  const work = await mkdtemp(join(tmpdir(), 'ringready-demo-'));
  const server = await serveConsoles({ pages: { 'console.cloud.tencent.com/ccc/': consoleName } });
  try {
    const profile = join(work, 'profile');
    await writeDemoProfile(profile);
    const screenshot = join(projectRoot, 'artifacts', 'demo.png');
    await mkdir(join(projectRoot, 'artifacts'), { recursive: true });
    const run = (headed: boolean): Promise<TryRun> =>
      tryPages(
        {
          profile: { path: profile, kind: 'folder' },
          urls: [url],
          mapTo: server.address,
          detectOnly: false,
          headed,
          screenshot,
        },
        {
          done: async (report, page) => {
            console.log(describeReport(report));
            if (headed) await untilSeen(page);
          },
        },
      );
    const headed = hasDisplay();
    const { reports, problems } = await run(headed).catch((error: unknown) => {
      if (!headed) throw error;
      // A DISPLAY that nobody answers (an old ssh session): without a window the demo still shows its result.
      console.error(`${firstLine(error)}\nno window could be opened; running without one`);
      return run(false);
    });
    for (const problem of problems) console.error(problem);
    console.log(`\nscreenshot: ${relative(process.cwd(), screenshot)}`);
    const complete = reports.every(({ form, fields }) => form && fields.length > 0);
    return problems.length > 0 || !complete ? 1 : 0;
  } finally {
    await server.close();
    await rm(work, { recursive: true, force: true });
  }
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

try {
  process.exitCode = await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
