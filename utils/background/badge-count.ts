/**
 * How many applications need the user, on every tab that says nothing itself. One text for all of them: an alarm of the
 * ring's (`!`) outranks a number, a tab's own word (a form was found) outranks both there.
 */
const alarm = '!';
const key = 'badge.count';

export async function tellCount(count: number): Promise<void> {
  await chrome.storage.session.set({ [key]: count });
  const shown = await chrome.action.getBadgeText({});
  if (shown === alarm) return;
  await chrome.action.setBadgeText({ text: count > 0 ? String(Math.min(count, 99)) : '' });
  if (count > 0) await chrome.action.setBadgeBackgroundColor({ color: '#b06000' });
}

/** The alarm is over: the number comes back. */
export async function repeatCount(): Promise<void> {
  const stored = (await chrome.storage.session.get(key))[key];
  await tellCount(typeof stored === 'number' ? stored : 0);
}
