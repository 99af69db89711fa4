import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isGuided, openGuide } from './guided.ts';

/** The pages as Chrome names them; what is on them is looked at in test/e2e/ring-causes.test.ts. */
it.each([
  ['site-settings', 'chrome://settings/content/siteDetails?site=https%3A%2F%2Fa.example'],
  ['performance-settings', 'chrome://settings/performance'],
  ['browser-update', 'chrome://settings/help'],
  ['open-console', 'https://a.example/'],
  ['policy-kit', '/workspace.html#/ring/policy-kit'],
  ['test-microphone', '/workspace.html#/ring/loopback'],
] as const)('%s opens %s', async (id, page) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  fakeBrowser.runtime.getURL = ((path: string) => path) as never;
  await openGuide(id, { origin: 'https://a.example', tabId: 1 });
  expect(create.mock.calls).toEqual([[{ url: page }]]);
  expect(isGuided(id)).toBe(true);
  create.mockRestore();
});

it('nothing is opened for what the extension does itself', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await openGuide('unmute-tab', { origin: 'https://a.example', tabId: 1 });
  expect([isGuided('unmute-tab'), create.mock.calls]).toEqual([false, []]);
});
