import { readGuardSettings, writeGuardSettings } from '../log.ts';
import type { Fix } from './fix.ts';

/** Switches the ring guard on, all of it and for this console: `before` says which of the two were off. */
export const guardOn: Fix = {
  id: 'guard-on',
  mends: 'guard',
  of: 'site',
  async read({ origin }) {
    const { enabled, off } = await readGuardSettings();
    return [...(enabled ? [] : ['all']), ...(off.includes(origin) ? ['site'] : [])].join(' ') || 'none';
  },
  async apply({ origin }) {
    const settings = await readGuardSettings();
    const off = settings.off.filter((each) => each !== origin);
    await writeGuardSettings({ ...settings, enabled: true, off });
  },
  async undo({ origin }, before) {
    const settings = await readGuardSettings();
    const was = before?.split(' ') ?? [];
    const off = settings.off.filter((each) => each !== origin);
    await writeGuardSettings({
      ...settings,
      enabled: settings.enabled && !was.includes('all'),
      off: was.includes('site') ? [...off, origin] : off,
    });
  },
};
