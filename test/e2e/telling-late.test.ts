import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { desktopIsHere } from '../harness/desktop.ts';
import { openVaultPage } from '../harness/vault-page.ts';
import type { vaultPage as VaultPage } from '../harness/vault-page-entry.ts';
import { application, put, read, submitted } from './board-rows.ts';
import { type TellingStage, tellingStage } from './telling-stage.ts';

declare const vaultPage: typeof VaultPage;

/** An answer that is overdue, as a desktop tells of it: no source says so, only the clock. */
const here = desktopIsHere();
if (!here)
  console.warn('skipped, there is no dbus-daemon to show notifications: see test/harness/desktop.ts');
const bound = { timeout: 30_000 };
const late = '申请逾期没有结果｜阿里云语音服务：一项申请过了预计时间还没有结果，点开看该问谁';
const lateCcc =
  '申请逾期没有结果｜腾讯云联络中心（原呼叫中心）：一项申请过了预计时间还没有结果，点开看该问谁';

describe.skipIf(!here)('an overdue answer (wants dbus-daemon)', () => {
  let s: TellingStage;
  let vault: Page;
  beforeAll(async () => {
    s = await tellingStage();
    vault = await openVaultPage(s.stage.extension);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.telling({ quietFrom: 0, quietTo: 0, digest: false, muted: [], discreet: true }));

  const texts = () => s.desktop.shown.map(({ title, message }) => `${title}｜${message}`);
  const toldOf = async (id: string) => (await read(vault, id)).toldLate !== undefined;

  test('told by the alarm alone, once, whenever the worker is stopped, and names nobody', async () => {
    await put(vault, [
      application('late-1', '企业甲有限公司', 'aliyun', [submitted(60)], { number: 'QUA-1' }),
      application('soon', '企业乙有限公司', 'aliyun', [submitted(0)]),
      application('away', '企业丙有限公司', 'aliyun', [
        submitted(60),
        { type: 'archived', at: Date.now() - 1000, archived: true },
      ]),
    ]);
    await s.killWorker();
    await s.alarm();
    await expect.poll(texts, bound).toEqual([late]);
    await expect.poll(() => toldOf('late-1'), bound).toBe(true);
    await s.killWorker();
    await s.poll();
    await s.poll();
    expect(texts()).toEqual([late]);
    expect([await toldOf('soon'), await toldOf('away')]).toEqual([false, false]);
  });

  test('pressed while no worker lives, it opens that application, with whom to ask', async () => {
    await s.killWorker();
    await expect.poll(s.runs, bound).toBe(false);
    const notice = s.desktop.shown.at(-1);
    const [page] = await Promise.all([
      s.stage.extension.context.waitForEvent('page'),
      s.desktop.press(notice?.id ?? 0),
    ]);
    const open = page.locator('[data-testid=application][open]');
    await open.waitFor(bound);
    expect(await open.count()).toBe(1);
    expect(await open.locator('.review-number .mono').innerText()).toBe('QUA-1');
    expect(await open.locator('.notice.warn').innerText()).toContain('工单');
    await expect.poll(() => notice?.standing, bound).toBe(false);
    await page.close();
  });

  test('in quiet hours it waits for their end; filed again, a new due date that passes is told of', async () => {
    await vault.evaluate(async () => {
      const held = await vaultPage.vault.applications.get('late-1');
      const content = held?.content as { events: object[] };
      const at = Date.now() - 30 * 86_400_000;
      const events = [...content.events, { type: 'submitted', at, seq: 1, by: 'page' }];
      await vaultPage.vault.applications.put('late-1', held?.revision ?? 0, { ...content, events });
    });
    await s.telling({ quietFrom: 6, quietTo: 20 });
    await s.poll();
    await s.killWorker();
    await s.poll();
    expect(texts()).toHaveLength(1);
    await s.telling({ quietFrom: 20, quietTo: 6 });
    await s.poll();
    await expect.poll(texts, bound).toEqual([late, late]);
    await s.poll();
    expect(texts()).toHaveLength(2);
  });

  test('muted it is not shown, then or later; in a summary it is with the rest', async () => {
    await s.telling({ muted: ['overdue'] });
    await put(vault, [application('muted', '企业丁有限公司', 'aliyun', [submitted(50)])]);
    await s.poll();
    expect(await toldOf('muted')).toBe(true);
    await s.telling({ muted: [], digest: true });
    s.state(1, 1);
    await s.poll();
    s.state(1, 3);
    await put(vault, [application('late-2', '企业戊有限公司', 'ccc', [submitted(40)])]);
    await s.poll();
    await expect
      .poll(() => texts().slice(2), bound)
      .toEqual(['申请和证件有变化｜1 项申请有变化，1 项申请逾期']);
    await s.telling({ digest: false });
    await put(vault, [application('late-3', '企业己有限公司', 'ccc', [submitted(41)])]);
    await s.poll();
    await expect.poll(() => texts().slice(3), bound).toEqual([lateCcc]);
  });
});
