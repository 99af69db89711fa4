import { changeKept, readKept } from './store.ts';

/**
 * Which output a ring came from is to be known tomorrow, too; its name may be its owner's (“… AirPods”). What outlives the
 * browser is a mark: whoever has the name can tell that it is the same one, and nobody reads a name from it. Names
 * themselves are kept for the session, in memory.
 */
const mostNames = 50;

export async function markOf(name: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The mark to be kept; the name is known until the browser is closed. */
export async function keepDevice(name: string): Promise<string> {
  const mark = await markOf(name);
  await changeKept('names', ({ [mark]: _before, ...others }) =>
    Object.fromEntries([...Object.entries(others), [mark, name]].slice(-mostNames)),
  );
  return mark;
}

/** The name of a mark: the present output's if it is the same; '' where only that it is another one is known. */
export async function nameOfMark(mark: string, present: string | null): Promise<string> {
  if (present !== null && (await markOf(present)) === mark) return present;
  return (await readKept('names'))[mark] ?? '';
}
