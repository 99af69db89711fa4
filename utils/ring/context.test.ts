import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readContext, readPolicyMarker } from './context.ts';

const managed = () => vi.spyOn(fakeBrowser.storage.managed, 'get');
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it('no verdict waits for Chrome to have looked for policies', async () => {
  managed().mockReturnValue(new Promise(() => {}) as never);
  expect(await readContext(null)).toMatchObject({ policyMarker: null, tab: null });
});

it('a marker that came late is known afterwards, however long it takes then', async () => {
  managed().mockResolvedValueOnce({ policyMarker: 'ringready-2026' } as never);
  expect(await readPolicyMarker()).toBe('ringready-2026');
  managed().mockReturnValue(new Promise(() => {}) as never);
  expect((await readContext(null)).policyMarker).toBe('ringready-2026');
});
