import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tab } from '../checks/fixture.ts';
import type { TabFacts } from '../types.ts';
import { notGiven } from './not-given.ts';
import { pendingHolds, runFix } from './run.ts';

const has = vi.fn(async () => false);
beforeEach(() => {
  fakeBrowser.reset();
  has.mockReset().mockResolvedValue(false);
  Object.assign(fakeBrowser.permissions, { request: () => new Promise(() => {}), contains: has });
});

const here = tab({ id: 3, origin: 'https://a.example' });
/** Pressed, and the popup closed under it. */
const pressed = async (...what: Parameters<typeof runFix>) => {
  const at = Date.now();
  void runFix(...what);
  await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get('ringPendingFix')).not.toEqual({}));
  return at;
};
const at = { origin: 'https://a.example', tabId: 3 };

it('what stopped at the dialog is said in the row it was pressed in, with the button to press again', async () => {
  expect(await notGiven(here)).toBeNull();
  const since = await pressed('allow-microphone', at, 'autoplay');
  const found = await notGiven(here);
  expect(found).toMatchObject({ check: 'autoplay', fix: 'allow-microphone' });
  expect(found?.until).toBeGreaterThanOrEqual(since + pendingHolds);
  expect(has).toHaveBeenCalledExactlyOnceWith({ permissions: ['contentSettings'] });
});

it('noted by a version before, which kept no row: said in the one that the fix mends', async () => {
  await pressed('allow-camera', at);
  expect(await notGiven(here)).toMatchObject({ check: 'camera', fix: 'allow-camera' });
});

it('is over when the permission came, with its time, and with a clock set back', async () => {
  await pressed('allow-microphone', at, 'microphone');
  const { until } = (await notGiven(here)) ?? { until: Number.NaN };
  expect(await notGiven(here, until - 1)).not.toBeNull();
  expect(await notGiven(here, until)).toBeNull();
  expect(await notGiven(here, until - pendingHolds - 1)).toBeNull();
  has.mockResolvedValue(true);
  expect(await notGiven(here)).toBeNull();
});

it.each<[string, TabFacts | null, boolean]>([
  ['another console', tab({ id: 4, origin: 'https://b.example' }), false],
  ['the same site in another tab', tab({ id: 5, origin: 'https://a.example' }), true],
  ['no console', null, false],
])('%s', async (_what, of, said) => {
  await pressed('allow-microphone', at, 'microphone');
  expect((await notGiven(of)) !== null).toBe(said);
});

it('in another site’s page: of the site that decides', async () => {
  await pressed('allow-microphone', { origin: 'https://crm.example', tabId: 3 }, 'microphone');
  const framed = tab({
    id: 3,
    origin: 'https://a.example',
    within: { frameId: 7, site: 'https://crm.example' },
  });
  expect(await notGiven(framed)).toMatchObject({ check: 'microphone' });
  expect(await notGiven(here)).toBeNull();
});

it('the whole browser’s: whichever console is looked at', async () => {
  await pressed('keep-awake', at, 'keep-awake');
  expect(await notGiven(tab({ id: 4, origin: 'https://b.example' }))).toMatchObject({ check: 'keep-awake' });
});

it('an undo that stopped there is no fix that did', async () => {
  await fakeBrowser.storage.local.set({
    ringPendingFix: { fix: 'allow-microphone', ...at, at: Date.now(), undo: 'x' },
  });
  expect(await notGiven(here)).toBeNull();
});
