import { access } from 'node:fs/promises';

/** Placeholder order; the full finder (and the Debian install) is `npm run browser`. */
export async function findBrowser(): Promise<string> {
  for (const path of [process.env.CHROME_PATH, '/usr/bin/chromium']) {
    if (
      path &&
      (await access(path).then(
        () => true,
        () => false,
      ))
    )
      return path;
  }
  throw new Error('no browser that loads unpacked extensions was found');
}
