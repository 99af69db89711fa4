import type { Session } from '../utils/vault/session.ts';

/**
 * A page that showed an open vault begins anew when it is locked: React, its libraries and closures may hold what they
 * showed long after it has left the screen, a reload holds nothing. Called once per page, before it renders.
 */
export function dropOnLock(session: Pick<Session, 'state' | 'onStateChange'>): void {
  let wasOpen = false;
  let dropping = false;
  // First of its kind on this page: a question about unsaved changes would keep them on the screen.
  window.addEventListener('beforeunload', (event) => dropping && event.stopImmediatePropagation(), true);
  void session.state().then((state) => {
    wasOpen ||= state === 'unlocked';
  });
  session.onStateChange((state) => {
    if (state === 'unlocked') wasOpen = true;
    else if (wasOpen && !dropping) {
      dropping = true;
      location.reload();
    }
  });
}
