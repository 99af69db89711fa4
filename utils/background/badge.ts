import { browser } from 'wxt/browser';
import type { RecognisedForm } from '../autofill/plan-types.ts';
import { languageOf } from '../i18n/language.ts';
import { repeatCount } from './badge-count.ts';

/** A form was found: the toolbar says so. Chrome clears a tab's badge by itself when the tab navigates. */
export async function showBadge(tabId: number, recognised: RecognisedForm | null): Promise<void> {
  const word = languageOf(browser.i18n.getUILanguage()) === 'en' ? 'Fill' : '填';
  try {
    // Without a text of its own (null, not '') a tab shows what holds for all of them: a call that would be silent.
    await chrome.action.setBadgeText({ tabId, text: recognised ? word : (null as unknown as string) });
    if (recognised) await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f5eff' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** On every tab: something would silence a call. `null`: nothing would. */
export async function tellBadge(alarm: string | null): Promise<void> {
  await chrome.action.setBadgeText({ text: alarm ? '!' : '' });
  // Only once the mark is gone: while it stands, the number gives way to it.
  if (alarm) await chrome.action.setBadgeBackgroundColor({ color: '#c5221f' });
  else await repeatCount();
  await chrome.action.setTitle({ title: alarm ?? chrome.runtime.getManifest().action?.default_title ?? '' });
}
