/**
 * The browser's own functions, taken before any script of the page ran: whatever the page puts in their place later,
 * the hook goes on with these. Nothing here looks a method up on an object of the page's.
 */
type Method<T, A extends unknown[], R> = (self: T, ...args: A) => R;

/** `uncurry(String.prototype.at)(text, 0)`: a bound function looks nothing up when it is called. */
export const uncurry: <T, A extends unknown[], R>(method: (this: T, ...args: A) => R) => Method<T, A, R> =
  Function.prototype.bind.bind(Function.prototype.call) as never;

/** What is tried while the page is being set up is no call. Milliseconds after the hook was. */
export const settingUp = 3000;

export const { apply, construct } = Reflect;
export const { defineProperty, getOwnPropertyDescriptor } = Object;
export const isFamily = uncurry(Object.prototype.isPrototypeOf);

/** Reads an attribute through the prototype's own getter, not through one that the page put on the object. */
export function getter<T, R>(prototype: object | undefined, name: string): (self: T) => R {
  const get = prototype && getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (uncurry(get) as never) : () => undefined as never;
}

export function getters<T extends object, K extends keyof T & string>(
  prototype: T,
  names: readonly K[],
): { [N in K]: (self: T) => T[N] } {
  const found = {} as { [N in K]: (self: T) => T[N] };
  for (let at = 0; at < names.length; at++) found[names[at] as K] = getter(prototype, names[at] as K);
  return found;
}

/**
 * Puts a see-through stand-in in the place of a function: same text, name and length, same answer, same exception. The
 * browser's own is called first; `after` hears of it and can change nothing. `before` is for what is over by then.
 */
export function follow<T extends object>(
  holder: object | undefined,
  name: string,
  after: (self: T, args: ArrayLike<unknown>, result: unknown) => void,
  before?: (args: ArrayLike<unknown>) => void,
): void {
  const property = holder && getOwnPropertyDescriptor(holder, name);
  const native = property?.value ?? property?.set;
  if (!property?.configurable || typeof native !== 'function') return;
  const noted = (self: T, args: ArrayLike<unknown>, result: unknown) => {
    try {
      after(self, args, result);
    } catch {
      // Whatever went wrong is ours: the page must not learn of it.
    }
    return result;
  };
  // No prototype: a page could put traps on Object.prototype.
  const handler = {
    __proto__: null,
    apply: (target: never, self: T, args: ArrayLike<unknown>) => {
      try {
        before?.(args);
      } catch {
        // Ours, too.
      }
      return noted(self, args, apply(target, self, args));
    },
    construct: (target: never, args: ArrayLike<unknown>, made: never) => {
      const result = construct(target, args, made);
      return noted(result as T, args, result);
    },
  } as unknown as ProxyHandler<never>;
  const stand = new Proxy(native as never, handler);
  if (property.set) defineProperty(holder, name, { ...property, set: stand });
  else defineProperty(holder, name, { ...property, value: stand });
}
