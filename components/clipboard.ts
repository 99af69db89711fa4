/**
 * A copied value leaves the clipboard later. Writing needs no permission while the page has the focus; reading would need
 * one with a warning, so what is there then is not looked at: when somebody copied something else in this page since, that
 * is the newer copy and has a time of its own (docs/adr/0010).
 */
let due: ReturnType<typeof setTimeout> | undefined;
let waiting = false;

async function clear(): Promise<void> {
  try {
    await navigator.clipboard.writeText('');
    waiting = false;
  } catch {
    // Not in front: as soon as it is again.
    waiting = true;
  }
}

/** Copies, and forgets after `seconds` (0: never). Throws when the browser refuses to copy. */
export async function copyForAWhile(text: string, seconds: number): Promise<void> {
  await navigator.clipboard.writeText(text);
  clearTimeout(due);
  waiting = false;
  if (seconds > 0) due = setTimeout(() => void clear(), seconds * 1000);
}

if (typeof window !== 'undefined') window.addEventListener('focus', () => waiting && void clear());
