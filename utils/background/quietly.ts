import { browser } from 'wxt/browser';
import { languageOf } from '../i18n/language.ts';
import { reviewTexts } from '../i18n/reviews.ts';
import { noticePrefix } from '../reviews/tell.ts';
import { VaultError } from '../vault/errors.ts';

const toldKey = 'reviews.full';
/** A disk that stays full is met at every poll. */
const againAfter = 3_600_000;

/**
 * At once, in quiet hours, too: what was filled or read meanwhile is kept nowhere and cannot be told of in the morning. Who
 * is asleep loses nothing by it, and who works at night would lose the night's work.
 */
async function tellFull(): Promise<void> {
  const told = (await browser.storage.session.get(toldKey))[toldKey];
  const now = Date.now();
  if (typeof told === 'number' && told <= now && now - told < againAfter) return;
  await browser.storage.session.set({ [toldKey]: now });
  const { language } = await browser.storage.local.get('language');
  const said = languageOf(typeof language === 'string' ? language : browser.i18n.getUILanguage());
  await chrome.notifications
    .create(`${noticePrefix}full`, {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title: reviewTexts.fullTitle[said],
      message: reviewTexts.fullMessage[said],
    })
    .catch(() => {});
}

/**
 * Following applications is never in the way of a fill or a scan. Locked, or written by somebody else meanwhile: the next
 * page or poll says it again. A full disk the user must know of: nothing says again what was filled.
 */
export async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof VaultError && error.code === 'disk-full') await tellFull().catch(() => {});
  }
}
