import type { Check, CheckContext, FrameProbe } from '../types.ts';
import { act, frameTag, good, noPage, pageOf, stamp, topOf, unknown } from './shared.ts';

/**
 * May the page sound without a click? Only an answer of a document that nobody had clicked in says so; every other is
 * true until the next reload and no longer. Both ways to sound are asked: policies and old versions differ on them.
 */
const blocked = ({ context, element }: FrameProbe) => context === 'blocked' || element === 'blocked';
const sounds = ({ context, element }: FrameProbe) =>
  !blocked({ context, element } as FrameProbe) && (context === 'runs' || element === 'plays');

const microphone = ({ permissions }: FrameProbe) => permissions.microphone === 'granted';

/** From this Chromium on, seen: a site that may use the microphone may sound, and what is in its frames with it. */
const microphoneLifts = 156;
/**
 * A frame with `allow="autoplay"` may sound because somebody clicked in the page around it, of which it is told nothing:
 * then its answer says nothing of a reload. Without, or where the microphone is the reason, it does.
 */
function clickAround(context: CheckContext): boolean {
  if (!context.tab?.within) return false;
  const page = topOf(context);
  if (page?.framed?.autoplay === false) return false;
  return !(page && microphone(page) && (context.browserVersion ?? 0) >= microphoneLifts);
}

export const check: Check = {
  id: 'autoplay',
  silences: true,
  run(context) {
    const none = noPage(context);
    if (none) return none;
    const frames = Object.entries(context.probes);
    if (frames.length === 0) return unknown('not-probed', { fixes: ['reload-tab'] });
    const evidence: Record<string, unknown> = {};
    for (const [frame, { load, last }] of frames) {
      for (const probe of load && load !== last ? [load, last] : [last]) {
        evidence[`${frame === '0' ? 'page' : `frame ${frame}`} ${probe.when} ${stamp(probe.at)}`] =
          `AudioContext ${probe.context}, audio.play() ${probe.element}, hasBeenActive ${probe.activated}`;
      }
    }
    const { proved } = context;
    if (proved) evidence[`fresh tab ${stamp(proved.at)}`] = proved.blocked ? 'blocked' : 'allowed';
    if (context.policyMarker) evidence.policy = context.policyMarker;

    const framed = context.tab?.within ? topOf(context)?.framed : null;
    if (framed) evidence['allow="autoplay"'] = framed.autoplay ?? 'not told';

    const last = frames.map(([, each]) => each.last);
    if (last.some((each) => !each.activated && blocked(each))) {
      // The page itself may sound, something in it may not: a frame of another site that was given no permission.
      const page = topOf(context);
      if (framed?.autoplay === false && page && !page.activated && blocked(page)) {
        evidence.iframe = frameTag(context.tab?.origin);
        return act('not-delegated', { evidence, fixes: ['unlock-page', 'allow-microphone'] });
      }
      return act(page && !blocked(page) ? 'frame-blocked' : 'blocked', {
        evidence,
        fixes: ['unlock-page', 'allow-microphone', 'site-settings', 'policy-kit'],
      });
    }
    // From here on every document may sound now. Will it after a reload?
    if (last.some((each) => each.activated && blocked(each))) {
      return act('blocked-though-clicked', {
        evidence,
        fixes: ['allow-microphone', 'policy-kit', 'site-settings'],
      });
    }
    if (!last.some(sounds)) return unknown('unclear', { evidence, fixes: ['prove-autoplay', 'test-ring'] });
    const free = () =>
      clickAround(context)
        ? unknown('clicked-around', { evidence, fixes: ['reload-tab', 'allow-microphone'] })
        : good(context.policyMarker && !framed ? 'free-by-policy' : 'free', { evidence });
    // Blocked when it loaded, not clicked in itself: the click was the page's around it.
    if (framed?.autoplay !== false && context.tab?.within) {
      const load = pageOf(context)?.load;
      const now = topOf(context);
      if (load && now && blocked(load) && !now.activated && !microphone(now))
        return act('until-reload', { evidence, fixes: ['allow-microphone'] });
    }
    if (last.every((each) => !each.activated)) return free();

    const loads = frames.flatMap(([, { load }]) => (load && !load.activated ? [load] : []));
    const since = Math.max(0, ...loads.map(({ at }) => at));
    if (proved && proved.at > since) {
      return proved.blocked
        ? act('until-reload', { evidence, fixes: ['allow-microphone', 'site-settings', 'policy-kit'] })
        : free();
    }
    const { unproved } = context;
    if (unproved) evidence[`fresh tab ${stamp(unproved.at)}`] = unproved.why;
    // Tried, and nothing came of it: a reload by the user's own hand tells for certain.
    const tried = unproved && unproved.at > since;
    const prove = (because: string) =>
      tried
        ? unknown('inconclusive', { evidence, fixes: ['reload-tab', 'prove-autoplay'] })
        : unknown(because, { evidence, fixes: ['prove-autoplay'] });
    if (loads.length === 0) return prove('clicked-before');
    if (!loads.some(blocked)) return free();
    // It was blocked when it loaded. The microphone allowed since then may have lifted that; only a fresh tab can tell.
    const allowed = (probe: FrameProbe) => microphone(probe) || probe.permissions.camera === 'granted';
    // A frame that was given no microphone is not told that its page has been.
    const around = context.tab?.within && context.settings?.microphone === 'allow';
    if ((last.some(allowed) || around) && !loads.some(allowed)) {
      return prove('unproved');
    }
    return act('until-reload', {
      evidence,
      fixes: ['allow-microphone', 'prove-autoplay', 'site-settings', 'policy-kit'],
    });
  },
};
