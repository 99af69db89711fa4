import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readGuardSettings, writeGuardSettings } from '../log.ts';
import { readKept } from '../store.ts';
import { applyFix, fixOf, goOn, lasting, runFix, shiftOver, tabGone, tabRenamed, undoFix } from './run.ts';

/** Chrome at the edge: tabs, content settings and the power switch that remember; what is ours is the real thing. */
const a = 'https://a.example';
const b = 'https://b.example';
const types = ['microphone', 'camera', 'notifications', 'sound'] as const;

function setting(user: Record<string, string>, usual: string) {
  const ours = new Map<string, string>();
  return {
    ours,
    get: async ({ primaryUrl }: { primaryUrl: string }) => {
      const origin = primaryUrl.replace(/\/$/, '');
      return { setting: ours.get(origin) ?? user[origin] ?? usual };
    },
    set: vi.fn(async ({ primaryPattern, setting: to }: { primaryPattern: string; setting: string }) => {
      ours.set(primaryPattern.replace(/\/\*$/, ''), to);
    }),
    clear: vi.fn(async () => ours.clear()),
  };
}

function world(user: { [type in (typeof types)[number]]?: Record<string, string> } = {}) {
  const settings = Object.fromEntries(
    types.map((type) => [type, setting(user[type] ?? {}, type === 'sound' ? 'allow' : 'ask')]),
  ) as Record<(typeof types)[number], ReturnType<typeof setting>>;
  const tabs = new Map<number, { autoDiscardable: boolean; mutedInfo: { muted: boolean } }>();
  const power = { requestKeepAwake: vi.fn(), releaseKeepAwake: vi.fn() };
  const tabOf = (id: number) => {
    const tab = tabs.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  vi.stubGlobal('chrome', {
    contentSettings: settings,
    power,
    alarms: { create: vi.fn(async () => {}), clear: vi.fn(async () => true) },
    tabs: {
      get: async (id: number) => structuredClone(tabOf(id)),
      update: async (id: number, change: { muted?: boolean; autoDiscardable?: boolean }) => {
        const tab = tabOf(id);
        if (change.muted !== undefined) tab.mutedInfo.muted = change.muted;
        if (change.autoDiscardable !== undefined) tab.autoDiscardable = change.autoDiscardable;
      },
    },
  });
  return { settings, tabs, power };
}

const dialog = vi.fn(async () => true);
const has = vi.fn(async () => true);
beforeEach(() => {
  fakeBrowser.reset();
  dialog.mockReset().mockResolvedValue(true);
  has.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { request: dialog, contains: has });
  vi.useRealTimers();
});

const records = () => readKept('fixes');
const only = async () => {
  const [record, ...others] = lasting(await records());
  expect(others).toEqual([]);
  if (!record) throw new Error('nothing stands');
  return record;
};
const fix = (id: Parameters<typeof fixOf>[0]) => {
  const found = fixOf(id);
  if (!found) throw new Error(id);
  return found;
};

describe('undo brings back what was there', () => {
  it.each([true, false])('keep-tab, autoDiscardable %s', async (autoDiscardable) => {
    const { tabs } = world();
    tabs.set(1, { autoDiscardable, mutedInfo: { muted: false } });
    await runFix('keep-tab', { origin: a, tabId: 1 });
    expect(tabs.get(1)?.autoDiscardable).toBe(false);
    await undoFix(await only());
    expect(tabs.get(1)?.autoDiscardable).toBe(autoDiscardable);
    expect(lasting(await records())).toEqual([]);
  });

  it.each([true, false])('unmute-tab, muted %s', async (muted) => {
    const { tabs } = world();
    tabs.set(1, { autoDiscardable: true, mutedInfo: { muted } });
    await runFix('unmute-tab', { origin: a, tabId: 1 });
    expect(tabs.get(1)?.mutedInfo.muted).toBe(false);
    await undoFix(await only());
    expect(tabs.get(1)?.mutedInfo.muted).toBe(muted);
  });

  it.each(['ask', 'block', 'allow'])('a permission that was %s', async (was) => {
    const { settings } = world({ microphone: { [a]: was } });
    await runFix('allow-microphone', { origin: a, tabId: 1 });
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('allow');
    expect((await only()).before).toBe(was);
    await undoFix(await only());
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe(was);
    expect(settings.microphone.ours.size).toBe(0);
  });

  it('hold-page: held before it was pressed, held after', async () => {
    world();
    await fakeBrowser.storage.local.set({ ringHeld: [a] });
    await runFix('hold-page', { origin: a, tabId: 1 });
    await undoFix(await only());
    expect(await readKept('held')).toEqual([a]);
    await fakeBrowser.storage.local.set({ ringHeld: [b] });
    await runFix('hold-page', { origin: a, tabId: 1 });
    expect(await readKept('held')).toEqual([b, a]);
    await undoFix(await only());
    expect(await readKept('held')).toEqual([b]);
  });

  it.each([
    [true, [a, b]],
    [false, [b]],
    [false, [a]],
    [true, []],
  ])('guard-on: enabled %s, off for %j', async (enabled, off) => {
    world();
    const before = await writeGuardSettings({ ...(await readGuardSettings()), enabled, off, volume: 0.35 });
    await runFix('guard-on', { origin: a, tabId: 1 });
    expect(await readGuardSettings()).toEqual({
      ...before,
      enabled: true,
      off: off.filter((each) => each !== a),
    });
    await undoFix(await only());
    const after = await readGuardSettings();
    expect({ ...after, off: after.off.toSorted() }).toEqual({ ...before, off: off.toSorted() });
  });

  it('keep-awake: asleep before, asleep after; pressed twice, too; ended by the clock it is over', async () => {
    const { power } = world();
    await runFix('keep-awake', { origin: a, tabId: 1 });
    await runFix('keep-awake', { origin: b, tabId: 2 });
    expect(await readKept('awakeUntil')).toBeGreaterThan(Date.now());
    await undoFix(await only());
    expect(power.releaseKeepAwake).toHaveBeenCalledTimes(1);
    expect(await readKept('awakeUntil')).toBe(0);
    await runFix('keep-awake', { origin: a, tabId: 1 });
    await shiftOver();
    expect(lasting(await records())).toEqual([]);
  });

  it('unmute-site: lifts a block alone, and sets nothing where there was none, nor at the undo of another', async () => {
    const { settings } = world({ sound: { [a]: 'block' } });
    await runFix('unmute-site', { origin: b, tabId: 2 });
    expect(settings.sound.ours.size).toBe(0);
    await runFix('unmute-site', { origin: a, tabId: 1 });
    expect([...settings.sound.ours]).toEqual([[a, 'allow']]);
    const [mine] = (await records()).filter(({ origin }) => origin === a);
    if (mine) await undoFix(mine);
    expect(settings.sound.ours.size).toBe(0);
    expect((await settings.sound.get({ primaryUrl: `${a}/` })).setting).toBe('block');
  });

  it('of one site leaves the others’', async () => {
    const { settings } = world();
    await runFix('allow-microphone', { origin: a, tabId: 1 });
    await runFix('allow-microphone', { origin: b, tabId: 2 });
    const [mine] = (await records()).filter(({ origin }) => origin === a);
    if (mine) await undoFix(mine);
    expect([...settings.microphone.ours]).toEqual([[b, 'allow']]);
    expect((await only()).origin).toBe(b);
  });

  it('done again from another tab, it is one change with one way back', async () => {
    const { settings } = world({ camera: { [a]: 'block' } });
    await runFix('allow-camera', { origin: a, tabId: 1 });
    await runFix('allow-camera', { origin: a, tabId: 2 });
    expect((await only()).before).toBe('block');
    await undoFix(await only());
    expect((await settings.camera.get({ primaryUrl: `${a}/` })).setting).toBe('block');
    expect(lasting(await records())).toEqual([]);
    // Done and undone once more: the earlier round does not count.
    await undoFix((await records())[0] as never);
    expect(settings.camera.clear).toHaveBeenCalledTimes(1);
  });

  it('a closed tab took its setting with it; a new number is followed; after a start no number holds', async () => {
    const { tabs } = world();
    for (const id of [1, 2, 3]) tabs.set(id, { autoDiscardable: true, mutedInfo: { muted: false } });
    for (const tabId of [1, 2, 3]) await runFix('keep-tab', { origin: a, tabId });
    await runFix('allow-camera', { origin: a, tabId: 1 });
    await tabGone(1);
    await tabRenamed(2, 9);
    const standing = async () => lasting(await records()).map((each) => [each.fix, each.tabId]);
    expect(await standing()).toEqual([
      ['allow-camera', null],
      ['keep-tab', 3],
      ['keep-tab', 9],
    ]);
    // Closed, and nobody told us yet.
    tabs.delete(3);
    const third = lasting(await records()).find(({ tabId }) => tabId === 3);
    if (third) await undoFix(third);
    await tabGone(null);
    expect(await standing()).toEqual([['allow-camera', null]]);
  });

  it('is there however much was done since', async () => {
    world();
    await runFix('allow-microphone', { origin: a, tabId: 1 });
    const unlock = vi.fn(async () => []);
    Object.assign(chrome, { scripting: { executeScript: unlock } });
    for (let i = 0; i < 130; i++) await applyFix(fix('unlock-page'), { origin: a, tabId: 1 }, i + 1);
    expect(unlock).toHaveBeenCalledTimes(130);
    expect((await only()).fix).toBe('allow-microphone');
    expect((await records()).length).toBeLessThanOrEqual(101);
  });
});

describe('Chrome’s dialog', () => {
  const where = { origin: a, tabId: 1 };

  it('popup and background go on at once: done once, with what was there before', async () => {
    const { settings } = world({ microphone: { [a]: 'block' } });
    let background: Promise<void> = Promise.resolve();
    dialog.mockImplementation(async () => {
      background = goOn();
      return true;
    });
    await runFix('allow-microphone', where);
    await background;
    await goOn();
    expect(settings.microphone.set).toHaveBeenCalledTimes(1);
    expect(await records()).toHaveLength(1);
    expect((await only()).before).toBe('block');
    expect(await readKept('pending')).toBeNull();
  });

  it('closes the popup as it opens: what was pending is on its way before', async () => {
    world();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    dialog.mockImplementation(() => new Promise(() => {}));
    void runFix('allow-microphone', where);
    // In the turn of the click, not one later.
    expect(dialog).toHaveBeenCalledTimes(1);
    expect(set).toHaveBeenCalledExactlyOnceWith({
      ringPendingFix: { fix: 'allow-microphone', ...where, at: expect.any(Number) },
    });
    expect(set.mock.invocationCallOrder[0]).toBeLessThan(dialog.mock.invocationCallOrder[0] ?? 0);
    set.mockRestore();
  });

  it('closed the popup: the background does it', async () => {
    const { settings } = world();
    dialog.mockImplementation(() => new Promise(() => {}));
    void runFix('allow-microphone', where);
    await vi.waitFor(async () => expect(await readKept('pending')).not.toBeNull());
    has.mockResolvedValue(false);
    await goOn();
    expect(settings.microphone.set).not.toHaveBeenCalled();
    has.mockResolvedValue(true);
    await goOn();
    expect([...settings.microphone.ours]).toEqual([[a, 'allow']]);
    expect((await only()).before).toBe('ask');
  });

  it.each(['refused or closed', 'failed'])('%s: nothing is noted, changed or done later', async (how) => {
    const { settings } = world();
    if (how === 'failed') dialog.mockRejectedValue(new Error('no gesture'));
    else dialog.mockResolvedValue(false);
    if (how === 'failed') await expect(runFix('allow-microphone', where)).rejects.toThrow('no gesture');
    else expect(await runFix('allow-microphone', where)).toBe('refused');
    await goOn();
    expect(settings.microphone.set).not.toHaveBeenCalled();
    expect([await records(), await readKept('pending')]).toEqual([[], null]);
  });

  it('refused after the popup was gone, and forgotten after five minutes', async () => {
    const { settings } = world();
    await fakeBrowser.storage.local.set({
      ringPendingFix: { fix: 'allow-microphone', ...where, at: Date.now() - 6 * 60_000 },
    });
    await goOn();
    expect(settings.microphone.set).not.toHaveBeenCalled();
    expect(await readKept('pending')).toBeNull();
  });

  it('stopped between the note and the change: finished by the next worker, with the first one’s before', async () => {
    const { settings } = world({ microphone: { [a]: 'block' } });
    const at = Date.now();
    // As a death leaves it: noted, not finished.
    await fakeBrowser.storage.local.set({
      ringPendingFix: { fix: 'allow-microphone', ...where, at },
      ringFixes: [
        {
          id: `allow-microphone:${a}::${at}`,
          at,
          fix: 'allow-microphone',
          origin: a,
          tabId: null,
          before: 'block',
          undone: null,
          proof: null,
        },
      ],
    });
    await goOn();
    expect(await records()).toHaveLength(1);
    expect((await only()).before).toBe('block');
    expect(await readKept('pending')).toBeNull();
    await undoFix(await only());
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('block');
  });

  it('cannot be done after all: not noted as done', async () => {
    world();
    Object.assign(chrome, { contentSettings: undefined });
    await expect(runFix('allow-microphone', where)).rejects.toThrow('not-available');
    expect([await records(), await readKept('pending')]).toEqual([[], null]);
  });
});

it('many changes at once are all kept', async () => {
  const { tabs } = world();
  for (let id = 1; id <= 20; id++) tabs.set(id, { autoDiscardable: true, mutedInfo: { muted: false } });
  await Promise.all([...tabs.keys()].map((tabId) => runFix('keep-tab', { origin: a, tabId })));
  expect(lasting(await records())).toHaveLength(20);
  await Promise.all(lasting(await records()).map(undoFix));
  expect([...tabs.values()].every(({ autoDiscardable }) => autoDiscardable)).toBe(true);
});

describe('what goes wrong in the middle', () => {
  const where = { origin: a, tabId: 1 };

  it('done by halves: taken back, and not noted as done', async () => {
    const { settings } = world({ microphone: { [a]: 'block' } });
    settings.microphone.set.mockImplementationOnce(async ({ primaryPattern, setting: to }) => {
      settings.microphone.ours.set(primaryPattern.replace(/\/\*$/, ''), to);
      throw new Error('half');
    });
    await expect(runFix('allow-microphone', where)).rejects.toThrow('half');
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('block');
    expect([await records(), await readKept('pending')]).toEqual([[], null]);
  });

  it('done by halves, and not to be taken back: it stays in the list, with the way back', async () => {
    const { settings } = world({ microphone: { [a]: 'block' } });
    settings.microphone.set.mockImplementationOnce(async ({ primaryPattern, setting: to }) => {
      settings.microphone.ours.set(primaryPattern.replace(/\/\*$/, ''), to);
      throw new Error('half');
    });
    settings.microphone.clear.mockRejectedValueOnce(new Error('busy'));
    await expect(runFix('allow-microphone', where)).rejects.toThrow('half');
    expect((await only()).before).toBe('block');
    await undoFix(await only());
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('block');
  });

  it('again over itself, and that fails: the first stays', async () => {
    const { settings } = world();
    await runFix('allow-microphone', where);
    settings.microphone.set.mockRejectedValueOnce(new Error('busy'));
    const again = applyFix(fix('allow-microphone'), { origin: a, tabId: 2 }, Date.now() + 5);
    await expect(again).rejects.toThrow('busy');
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('allow');
    expect((await only()).before).toBe('ask');
  });

  it('the popup is closed while a site’s is taken back: the background sets the other sites’ anew', async () => {
    const { settings } = world();
    await runFix('allow-microphone', { origin: a, tabId: 1 });
    await runFix('allow-microphone', { origin: b, tabId: 2 });
    const mine = lasting(await records()).find(({ origin }) => origin === a);
    // As a death leaves it: all rules of the kind are gone, none is set anew.
    await fakeBrowser.storage.local.set({ ringUndoing: [mine?.id] });
    settings.microphone.ours.clear();
    await goOn();
    expect([...settings.microphone.ours]).toEqual([[b, 'allow']]);
    expect((await only()).origin).toBe(b);
    expect(await readKept('undoing')).toEqual([]);
    await goOn();
    expect((await only()).origin).toBe(b);
  });

  it('popup and background take it back at once: once', async () => {
    const { settings } = world({ camera: { [a]: 'block' } });
    await runFix('allow-camera', where);
    const record = await only();
    await Promise.all([undoFix(record), goOn(), undoFix(record)]);
    expect(settings.camera.clear).toHaveBeenCalledTimes(1);
    expect(lasting(await records())).toEqual([]);
    expect(await readKept('undoing')).toEqual([]);
  });

  it('the permission was taken away since: asked for again; refused, everything stays as it was told', async () => {
    const { settings } = world({ microphone: { [a]: 'block' } });
    await runFix('allow-microphone', where);
    Object.assign(chrome, { contentSettings: undefined });
    dialog.mockClear().mockResolvedValueOnce(false);
    await expect(undoFix(await only())).rejects.toThrow('refused');
    expect((await only()).before).toBe('block');
    // Nor is it done later, when the permission comes for something else.
    await goOn();
    expect((await only()).undone).toBeNull();
    expect(await readKept('pending')).toBeNull();
    dialog.mockImplementationOnce(async () => {
      Object.assign(chrome, { contentSettings: settings });
      return true;
    });
    await undoFix(await only());
    expect(dialog).toHaveBeenCalledTimes(2);
    expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('block');
    expect(await readKept('pending')).toBeNull();
  });

  describe('an undo whose permission was taken away since, and whose dialog closes the popup', () => {
    async function stopped() {
      const { settings } = world({ microphone: { [a]: 'block' } });
      await runFix('allow-microphone', where);
      const record = await only();
      Object.assign(chrome, { contentSettings: undefined });
      has.mockResolvedValue(false);
      dialog.mockClear().mockImplementation(() => new Promise(() => {}));
      const set = vi.spyOn(fakeBrowser.storage.local, 'set');
      void undoFix(record);
      // In the turn of the click, before the dialog.
      expect(dialog).toHaveBeenCalledTimes(1);
      expect(set.mock.invocationCallOrder[0]).toBeLessThan(dialog.mock.invocationCallOrder[0] ?? 0);
      set.mockRestore();
      await vi.waitFor(async () => expect(await readKept('pending')).toMatchObject({ undo: record.id }));
      const given = () => {
        Object.assign(chrome, { contentSettings: settings });
        has.mockResolvedValue(true);
      };
      return { settings, record, given };
    }

    it('allowed: the background takes it back, and does not do it again', async () => {
      const { settings, given } = await stopped();
      await goOn();
      expect((await only()).undone).toBeNull();
      given();
      await goOn();
      await goOn();
      expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('block');
      expect(settings.microphone.set).toHaveBeenCalledTimes(1);
      expect(lasting(await records())).toEqual([]);
      expect([await readKept('pending'), await readKept('undoing')]).toEqual([null, []]);
    });

    it('not answered for five minutes, or taken back by another hand: a later “yes” does nothing', async () => {
      const { settings, record, given } = await stopped();
      const pending = await readKept('pending');
      await fakeBrowser.storage.local.set({
        ringPendingFix: { ...pending, at: Date.now() - 6 * 60_000 },
      });
      given();
      await goOn();
      expect((await only()).undone).toBeNull();
      expect(await readKept('pending')).toBeNull();
      dialog.mockResolvedValue(true);
      await undoFix(record);
      await runFix('allow-microphone', where);
      await fakeBrowser.storage.local.set({ ringPendingFix: pending });
      await goOn();
      expect((await settings.microphone.get({ primaryUrl: `${a}/` })).setting).toBe('allow');
      expect(await readKept('pending')).toBeNull();
    });
  });

  it('a record that cannot be read hides none of the others', async () => {
    world();
    await runFix('allow-microphone', where);
    const { ringFixes } = await fakeBrowser.storage.local.get('ringFixes');
    await fakeBrowser.storage.local.set({
      ringFixes: [{ fix: 'of-another-version' }, ...(ringFixes as unknown[])],
    });
    expect((await only()).fix).toBe('allow-microphone');
  });
});
