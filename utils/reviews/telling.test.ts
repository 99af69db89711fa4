import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTelling, getTelling } from './telling.ts';

beforeEach(() => fakeBrowser.reset());

test('two changes at once, each from what is there then: none takes the other away', async () => {
  const stages = ['approved', 'rejected', 'bound', 'issued'] as const;
  await Promise.all([
    ...stages.map((stage) => changeTelling(({ muted }) => ({ muted: [...muted, stage] }))),
    changeTelling(() => ({ digest: true })),
  ]);
  expect(await getTelling()).toMatchObject({ muted: stages, digest: true, discreet: true });
});

test('a change that fails lets go, and what is there stays', async () => {
  await changeTelling(() => ({ quietFrom: 1 }));
  const broken = () => {
    throw new Error('ours');
  };
  await expect(changeTelling(broken)).rejects.toThrow('ours');
  expect(await changeTelling(() => ({ quietTo: 2 }))).toMatchObject({ quietFrom: 1, quietTo: 2 });
  expect(await browser.storage.local.get('reviews.telling')).toMatchObject({
    'reviews.telling': { quietFrom: 1, quietTo: 2 },
  });
});
