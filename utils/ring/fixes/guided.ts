import { browser } from 'wxt/browser';
import type { FixId } from '../types.ts';
import type { Where } from './fix.ts';

/** Where Chrome wants the user's own hand: the exact page is opened, and the check tells when it is done. */
const pages: Partial<Record<FixId, (where: Where) => string>> = {
  'site-settings': ({ origin }) => `chrome://settings/content/siteDetails?site=${encodeURIComponent(origin)}`,
  'performance-settings': () => 'chrome://settings/performance',
  'browser-update': () => 'chrome://settings/help',
  'open-console': ({ origin }) => `${origin}/`,
  'policy-kit': () => browser.runtime.getURL('/workspace.html#/ring/policy-kit' as '/'),
  'test-microphone': () => browser.runtime.getURL('/workspace.html#/ring/loopback' as '/'),
};

export const isGuided = (id: FixId): boolean => id in pages;

export async function openGuide(id: FixId, where: Where): Promise<void> {
  const url = pages[id]?.(where);
  if (url) await browser.tabs.create({ url });
}
