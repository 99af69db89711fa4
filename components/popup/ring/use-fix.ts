import { useCallback, useState } from 'react';
import { askBackground } from '../../../utils/messaging.ts';
import { isGuided, openGuide } from '../../../utils/ring/fixes/guided.ts';
import { Unproved } from '../../../utils/ring/fixes/page.ts';
import { runFix } from '../../../utils/ring/fixes/run.ts';
import { placeOfFix } from '../../../utils/ring/fixes/where.ts';
import { changeKept } from '../../../utils/ring/store.ts';
import type { CheckId, FixId, TabFacts } from '../../../utils/ring/types.ts';
import type { Words } from './words.ts';

export interface Said {
  check: CheckId;
  tone: 'good' | 'bad' | 'ask';
  text: string;
  ask?: 'heard' | 'seen';
}

const testNotice = 'ring-test';
/** Where to go when no console is open: the one whose document we have (seed 000). */
const usual = 'https://tccc.qcloud.com';

/** What the buttons do. Everything that wants the click's gesture is called before anything is awaited. */
export function useFix(tab: TabFacts | null, t: Words) {
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const run = useCallback(
    async (check: CheckId, id: FixId) => {
      const where = tab ? placeOfFix(tab, check, id) : { origin: usual, tabId: null };
      setBusy(`${check} ${id}`);
      setSaid(null);
      try {
        if (id === 'test-ring') {
          const { started, failure } = await askBackground('ringTest', { where: 'all' });
          const reason = t(failure === 'no-device' ? 'noDevice' : 'ringerFailed');
          setSaid(
            started
              ? { check, tone: 'ask', text: t('heardAsk'), ask: 'heard' }
              : { check, tone: 'bad', text: t('testFailed', { reason }) },
          );
        } else if (id === 'test-notification') {
          await chrome.notifications.clear(testNotice);
          await chrome.notifications.create(testNotice, {
            type: 'basic',
            iconUrl: '/icon/128.png',
            title: t('testTitle'),
            message: t('testMessage'),
            priority: 2,
          });
          setSaid({ check, tone: 'ask', text: t('seenAsk'), ask: 'seen' });
        } else if (isGuided(id)) {
          await openGuide(id, where);
        } else {
          const result = await runFix(id, where, check);
          const done = id === 'prove-autoplay' ? 'proved' : 'done';
          setSaid(
            result === 'refused'
              ? { check, tone: 'bad', text: t('refused', { fix: t(`fix.${id}`) }) }
              : { check, tone: 'good', text: t(done) },
          );
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message.slice(0, 120) : '?';
        const text =
          error instanceof Unproved
            ? `${t(`unproved.${error.why}`)}${t('unprovedElse')}`
            : t('failed', { reason });
        setSaid({ check, tone: 'bad', text });
      } finally {
        setBusy(null);
      }
    },
    [tab, t],
  );

  const answer = useCallback(async (what: 'heard' | 'seen', yes: boolean) => {
    await changeKept('told', (all) => ({ ...all, [what]: { at: Date.now(), yes } }));
    setSaid(null);
  }, []);

  return { busy, said, run, answer };
}
