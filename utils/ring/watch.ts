import type { Finding } from './checks/all.ts';
import { pageOf } from './checks/shared.ts';
import type { CheckContext, PermissionName } from './types.ts';

/**
 * What turns the badge red while a console is open: something that would silence a call, and that somebody or
 * something changed. Not autoplay: nearly every console is blocked after a reload, the guard rings for it, and a badge
 * that is always red says nothing.
 */
const watched: Partial<Record<Finding['id'], string[]>> = {
  console: ['discarded', 'frozen'],
  'tab-sound': ['tab-muted', 'site-muted', 'muted'],
  speakers: ['none', 'unplugged', 'changed', 'changed-since', 'changed-since-load'],
  microphone: ['no-device', 'denied'],
  notifications: ['denied'],
};
const permissions: PermissionName[] = ['microphone', 'notifications'];

/** `<check>.<because>` of each, as the texts have them. */
export function alarmsOf(findings: Finding[], context: Pick<CheckContext, 'tab' | 'probes'>): string[] {
  const found = findings.flatMap(({ id, verdict: { state, because } }) =>
    state === 'act' && watched[id]?.includes(because) ? [`${id}.${because}`] : [],
  );
  // Given when the page loaded, and now to be asked for again.
  const page = pageOf(context);
  for (const name of permissions) {
    const [before, now] = [page?.load?.permissions[name], page?.last.permissions[name]];
    // In a frame “to be asked for” is called denied.
    const asked = now === 'prompt' || (now === 'denied' && context.tab?.within && name === 'notifications');
    if (before === 'granted' && asked && !found.includes(`${name}.denied`)) found.push(`${name}.prompt`);
  }
  return found;
}
