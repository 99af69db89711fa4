import { follow, getter, uncurry } from './natives.ts';
import type { HookMessage } from './wire.ts';

const exec = uncurry(RegExp.prototype.exec);
const words = /来电|來電|呼入|振铃|响铃|incoming|inbound|calling|\bcall\b/i;
/** Of a call that is over. */
const otherWords = /未接|漏接|错过|錯過|已结束|已結束|挂断|掛斷|miss|ended|hung up/i;

export const speaksOfCall = (text: string): boolean =>
  exec(words, text) !== null && exec(otherWords, text) === null;

/** Watches for notifications that speak of a call. Whether they do is all that leaves the page. */
export function hookNotices(tell: (message: HookMessage) => void): void {
  if (typeof Notification !== 'function') return;
  const { prototype } = Notification;
  const permission = getter<object, string>(Notification, 'permission');
  const notification = Notification;
  const title = getter<Notification, string>(prototype, 'title');
  const body = getter<Notification, string>(prototype, 'body');

  const noted = (text: string) => {
    if (speaksOfCall(text)) tell({ type: 'notice', blocked: permission(notification) !== 'granted' });
  };
  // What was handed in may be an object with a mind of its own; what came out is text.
  follow(window, 'Notification', (_self, _args, made) =>
    noted(`${title(made as Notification)} ${body(made as Notification)}`),
  );
  // Its constructor is the stand-in, as it was the original: nobody should see a difference.
  const own = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  if (own?.configurable) Object.defineProperty(prototype, 'constructor', { ...own, value: Notification });
  if (typeof ServiceWorkerRegistration === 'function') {
    follow(ServiceWorkerRegistration.prototype, 'showNotification', (_self, args) => {
      const text = args[0];
      if (typeof text === 'string') noted(text);
    });
  }
}
