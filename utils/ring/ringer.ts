import type { RingerAnswer, ringerMessages } from '../messages/ring-guard.ts';
import { askBackground, type Handlers } from '../messaging.ts';
import { type Outputs, openOutputs } from './outputs.ts';

/**
 * Rings, with Web Audio (an <audio> element can be refused in an extension's page, too; docs/adr/0023). A ring lasts
 * while the page's bridge holds its port, whatever becomes of the worker: when the page ends it, navigates, crashes or
 * is closed, the port closes.
 */
interface Ring {
  alarm: string;
  startedAt: number;
  outputs: Outputs;
  port: chrome.runtime.Port | null;
  cap: ReturnType<typeof setTimeout>;
  hold: ReturnType<typeof setTimeout> | null;
  holdMs: number | null;
  alone: boolean;
}
type Reason = 'page' | 'page-gone' | 'user' | 'time' | 'heard';

/** The bridge connects as soon as it has the background's answer; if it never does, its page is gone. */
const orphanMs = 4000;

export function createRinger(): Handlers<typeof ringerMessages> {
  const rings = new Map<string, Ring>();

  const end = (ring: Ring, by: Reason) => {
    if (rings.get(ring.alarm) !== ring) return;
    rings.delete(ring.alarm);
    clearTimeout(ring.cap);
    if (ring.hold) clearTimeout(ring.hold);
    ring.outputs.stop();
    const { port } = ring;
    ring.port = null;
    if (port) {
      port.postMessage(by);
      port.disconnect();
    }
    if (!ring.alone) {
      const ms = Date.now() - ring.startedAt;
      askBackground('ringEnded', { alarm: ring.alarm, by, ms }).catch(() => {});
    }
  };

  const extend = (ring: Ring) => {
    if (ring.holdMs === null) return;
    if (ring.hold) clearTimeout(ring.hold);
    ring.hold = setTimeout(() => end(ring, 'page'), ring.holdMs);
  };

  chrome.runtime.onConnect.addListener((port) => {
    const alarm = /^ringing:([\w-]{1,40})$/.exec(port.name)?.[1];
    const { sender } = port;
    if (!alarm || sender?.id !== chrome.runtime.id || sender.tab === undefined) return;
    const ring = rings.get(alarm);
    // Nothing rings by that name: closed without a reason, the bridge asks again if its page still rings.
    if (!ring || ring.alone || ring.port) return port.disconnect();
    ring.port = port;
    port.onMessage.addListener((message: unknown) => {
      if (message === 'again') extend(ring);
    });
    port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError;
      if (ring.port !== port) return;
      ring.port = null;
      end(ring, 'page');
    });
  });

  return {
    async ringerStart({ alarm, where, volume, holdMs, capMs, alone }): Promise<RingerAnswer> {
      const running = rings.get(alarm);
      if (running) {
        // It is known better now how it will end.
        if (running.holdMs !== holdMs) {
          if (running.hold) clearTimeout(running.hold);
          running.holdMs = holdMs;
          extend(running);
        }
        return { started: true, at: running.startedAt, devices: running.outputs.names };
      }
      const outputs = openOutputs(where, volume);
      const ring: Ring = {
        alarm,
        startedAt: Date.now(),
        outputs,
        port: null,
        alone,
        holdMs,
        hold: null,
        cap: setTimeout(() => end(ring, 'time'), Math.min(Math.max(capMs, 0), 60_000)),
      };
      rings.set(alarm, ring);
      if (!alone) {
        setTimeout(() => {
          if (!ring.port) end(ring, 'page-gone');
        }, orphanMs);
      }
      extend(ring);
      const [at, failure] = await Promise.all([outputs.first, outputs.failure]);
      if (failure) {
        // Never began: whoever asked hears of it from the answer.
        ring.alone = true;
        end(ring, 'time');
        return { started: false, failure, at, devices: [] };
      }
      ring.startedAt = at;
      return { started: true, at, devices: outputs.names };
    },

    ringerStop({ alarm, by }) {
      for (const ring of [...rings.values()]) if (alarm === null || ring.alarm === alarm) end(ring, by);
      return {};
    },
  };
}
