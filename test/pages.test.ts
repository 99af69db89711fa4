import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const entrypoints = join(import.meta.dirname, '..', 'entrypoints');
const pages = readdirSync(entrypoints, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(3);
});

// Chrome's translation sends the text of a page to a server, whatever the page's own policy says; and it offers itself
// on an extension's page as on any other whose language is not the browser's.
test.each(pages)('%s is not offered for translation', (file) => {
  const html = readFileSync(join(entrypoints, file), 'utf8');
  expect(html).toContain('<meta name="google" content="notranslate" />');
  expect(html).toMatch(/<html [^>]*translate="no"/);
});

test.each(pages)('%s reaches no address', (file) => {
  const html = readFileSync(join(entrypoints, file), 'utf8');
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'" />`);
});
