import type { RingerAnswer } from '../messages/ring-guard.ts';
import { askView } from '../messaging.ts';

/** The offscreen document that rings: made when it is needed; Chrome closes it after half a minute of silence. */
const page = 'ringer.html';

let making: Promise<void> | null = null;

async function exists(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
  });
  return contexts.length > 0;
}

/** There is one to an extension; two rings at once must not both make it. */
export function openRinger(): Promise<void> {
  making ??= (async () => {
    if (await exists()) return;
    await chrome.offscreen
      .createDocument({
        url: page,
        reasons: ['AUDIO_PLAYBACK' as chrome.offscreen.Reason],
        justification: 'Rings for a call that the call console cannot make heard.',
      })
      .catch(async (error: unknown) => {
        // A worker that was stopped meanwhile may have made it.
        if (!(await exists())) throw error;
      });
  })().finally(() => {
    making = null;
  });
  return making;
}

type Start = Parameters<typeof askView<'ringerStart'>>[1];

/** Chrome may close the document between our look and our question: then once more. */
export async function startRinger(start: Start): Promise<RingerAnswer> {
  for (let tries = 0; ; tries++) {
    try {
      await openRinger();
      return await askView('ringerStart', start);
    } catch {
      if (tries === 2) return { started: false, failure: 'failed', at: Date.now(), devices: [] };
    }
  }
}

export const stopRinger = (alarm: string | null, by: 'user' | 'heard'): Promise<unknown> =>
  askView('ringerStop', { alarm, by }).catch(() => {});
