import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addConsole, addedOrigins, consoleOrigin, readAdded, removeConsole } from './added.ts';

const given = vi.fn(async (_: { origins?: string[] }) => true);
beforeEach(() => {
  fakeBrowser.reset();
  given.mockClear();
  Object.assign(fakeBrowser.permissions, { remove: given });
});

describe('address of a console', () => {
  it.each([
    ['https://agent.example.com/desk?x=1#/a', 'https://agent.example.com'],
    ['agent.example.com/login', 'https://agent.example.com'],
    [' https://AGENT.example.com ', 'https://agent.example.com'],
    ['https://坐席.example', 'https://xn--1rw50u.example'],
  ])('%s', (typed, origin) =>
    expect(consoleOrigin(typed)?.replace(/xn--[a-z0-9-]+/, 'xn--1rw50u')).toBe(origin),
  );

  it.each([
    'http://agent.example.com',
    'https://agent.example.com:8443',
    'https://user@agent.example.com',
    'https://192.168.0.1',
    'https://[::1]',
    'https://localhost',
    'chrome://settings',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '',
    '*',
    'https://*.example.com',
  ])('refuses %s', (typed) => expect(consoleOrigin(typed)).toBeNull());
});

describe('added consoles', () => {
  const origin = 'https://agent.example.com';

  it('are kept by use, and go when their last use goes', async () => {
    await addConsole({ origin, name: '客服台', use: 'ring' });
    await addConsole({ origin, name: '客服台', use: 'forms' });
    expect(await addedOrigins('ring')).toEqual([origin]);
    await removeConsole(origin, 'ring');
    expect(await addedOrigins('ring')).toEqual([]);
    expect(await addedOrigins('forms')).toEqual([origin]);
    expect(given).not.toHaveBeenCalled();
    await removeConsole(origin, 'forms');
    expect(await readAdded()).toEqual([]);
    expect(given).toHaveBeenCalledWith({ origins: [`${origin}/*`] });
  });

  const three = ['a', 'b', 'c'].map((name) => `https://${name}.example.com`);
  const known = async () => (await readAdded()).map((each) => each.origin).sort();

  it('added at the same moment are all kept: the popup and the workspace write into the same list', async () => {
    vi.resetModules();
    const workspace = await import('./added.ts');
    await Promise.all(
      three.map((each, i) =>
        (i === 1 ? workspace.addConsole : addConsole)({ origin: each, name: '', use: 'ring' }),
      ),
    );
    expect(await known()).toEqual(three);
    // Both uses of one.
    await Promise.all([
      addConsole({ origin, name: '', use: 'ring' }),
      workspace.addConsole({ origin, name: '', use: 'forms' }),
    ]);
    expect((await readAdded()).find((each) => each.origin === origin)?.uses.sort()).toEqual([
      'forms',
      'ring',
    ]);
  });

  it('one goes while another comes: neither is undone, and a failure does not hold up the next', async () => {
    await addConsole({ origin: three[0] as string, name: '', use: 'ring' });
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    const refused = addConsole({ origin, name: '', use: 'ring' });
    const others = [
      removeConsole(three[0] as string, 'ring'),
      addConsole({ origin: three[1] as string, name: '', use: 'ring' }),
    ];
    await expect(refused).rejects.toThrow('disk full');
    full.mockRestore();
    await Promise.all(others);
    expect(await known()).toEqual([three[1]]);
  });

  it('pass over what does not fit', async () => {
    await fakeBrowser.storage.local.set({
      addedConsoles: [{ origin: 'http://a.example', name: '', uses: ['ring'], at: 1 }, null, 7],
    });
    expect(await readAdded()).toEqual([]);
  });
});
