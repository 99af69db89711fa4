import type { FixRecord } from '../types.ts';
import type { Fix } from './fix.ts';

/**
 * Rules of ours in Chrome's content settings. `clear` takes away all rules of the extension for a type and gives back
 * the user's own; there is no way to take away one, so the others are set anew (docs/adr/0020).
 */
type Type = 'microphone' | 'camera' | 'notifications' | 'sound';
interface Setting {
  get(of: { primaryUrl: string }): Promise<{ setting: string }>;
  set(rule: { primaryPattern: string; setting: string }): Promise<void>;
  clear(of: object): Promise<void>;
}

function settingOf(type: Type): Setting {
  const all = chrome.contentSettings as unknown as Record<string, Setting | undefined> | undefined;
  const setting = all?.[type];
  if (!setting) throw new Error('not-available');
  return setting;
}

const get = async (type: Type, origin: string) =>
  (await settingOf(type).get({ primaryUrl: `${origin}/` })).setting;

/** One canonical pattern: a rule with a port would silently outrank a later one without. */
const allow = (type: Type, origin: string) =>
  settingOf(type).set({ primaryPattern: `${origin}/*`, setting: 'allow' });

async function takeBack(type: Type, others: FixRecord[]): Promise<void> {
  await settingOf(type).clear({});
  for (const origin of new Set(others.map((other) => other.origin))) await allow(type, origin);
}

const allowing = (id: Fix['id'], type: 'microphone' | 'camera' | 'notifications'): Fix => ({
  id,
  mends: type,
  of: 'site',
  permission: 'contentSettings',
  read: ({ origin }) => get(type, origin),
  apply: ({ origin }) => allow(type, origin),
  undo: (_where, _before, others) => takeBack(type, others),
});

export const allowMicrophone = allowing('allow-microphone', 'microphone');
export const allowCamera = allowing('allow-camera', 'camera');
export const allowNotifications = allowing('allow-notifications', 'notifications');

/**
 * Lifts a block, and does nothing where there is none: an extension's “allow” does not let a page sound without a
 * click, and it takes the place of the user's own “allow”, which does. So it is not set for others at an undo, either.
 */
const lifted = (before: string | null) => before === 'block';
export const unmuteSite: Fix = {
  id: 'unmute-site',
  mends: 'tab-sound',
  of: 'site',
  permission: 'contentSettings',
  read: ({ origin }) => get('sound', origin),
  async apply({ origin }, before) {
    if (lifted(before)) await allow('sound', origin);
  },
  async undo(_where, before, others) {
    if (lifted(before))
      await takeBack(
        'sound',
        others.filter((other) => lifted(other.before)),
      );
  },
};
