import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * In CI a test in the browser that failed is tried once more, and the report says so: twenty minutes of a real browser on
 * a shared machine meet a stall now and then, and what is broken fails twice. At home it is red at once.
 */
const retry = process.env.CI ? 1 : 0;

/** unit: beside the code, in Node. page: page code in a real Chromium. e2e: the built extension in one. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          include: [
            '{utils,components,entrypoints}/**/*.test.{ts,tsx}',
            'test/{harness,corpus,try,bench}/**/*.test.ts',
            'test/*.test.ts',
          ],
          exclude: ['utils/autofill/page/**', 'utils/ring/page/*.page.test.ts'],
          environment: 'node',
          // Vitest's own five seconds were passed by sound tests on a shared machine that was busy.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'page',
          include: ['utils/autofill/page/**/*.test.ts', 'utils/ring/page/*.page.test.ts'],
          environment: 'node',
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          retry,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
