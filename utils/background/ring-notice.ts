import { browser } from 'wxt/browser';
import { languageOf, translator } from '../i18n/language.ts';
import { ringGuardTexts } from '../i18n/ring-guard.ts';
import type { Silence } from '../ring/sound.ts';

/** The notification that comes with a ring: why the page was silent, a way to it, and the switch for its site. */
const prefix = 'ring:';

async function translate() {
  const { language } = await browser.storage.local.get('language');
  return translator(
    ringGuardTexts,
    languageOf(typeof language === 'string' ? language : browser.i18n.getUILanguage()),
  );
}

/** Where nothing can sound, each try leaves a notice: one to a console, or a page that goes on trying fills the screen. */
async function clearSilent(alarm: string, origin: string): Promise<void> {
  const key = `ringSilent:${origin}`;
  const before = (await browser.storage.session.get(key))[key];
  if (typeof before === 'string') await clearNotice(before);
  await browser.storage.session.set({ [key]: alarm });
}

export async function showNotice(
  alarm: string,
  what: Silence | 'noSound' | 'missed',
  origin: string,
): Promise<void> {
  const t = await translate();
  if (what === 'noSound') await clearSilent(alarm, origin);
  const missed = what === 'missed';
  await chrome.notifications
    .create(prefix + alarm, {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title: t(missed ? 'missedTitle' : 'callTitle'),
      message: t(what, { site: new URL(origin).host }),
      priority: 2,
      requireInteraction: true,
      // The ring is the sound.
      silent: true,
      buttons: [{ title: t('open') }, { title: t('siteOff') }],
    })
    .catch(() => {
      // A desktop without notifications still rings.
    });
}

export const clearNotice = (alarm: string): Promise<unknown> => chrome.notifications.clear(prefix + alarm);

/** Called at start: a worker that is woken by a press must have its listeners by then. */
export function onNotice(act: (alarm: string, pressed: 'open' | 'site-off') => Promise<void>): void {
  const alarmOf = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : null);
  chrome.notifications.onClicked.addListener((id) => {
    const alarm = alarmOf(id);
    if (alarm) void act(alarm, 'open');
  });
  chrome.notifications.onButtonClicked.addListener((id, button) => {
    const alarm = alarmOf(id);
    if (alarm) void act(alarm, button === 1 ? 'site-off' : 'open');
  });
}
