import { ensureBrowser } from './browser.ts';

// npm run browser: the browser that tests and `try` use, installed if it can be. Prints its path.
try {
  console.log(await ensureBrowser());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
