import { permissionCheck } from './permission.ts';
import { act, topOf } from './shared.ts';

/** Without a microphone the call cannot be answered, and consoles take an agent without one off the queue. */
export const check = permissionCheck('microphone', 'allow-microphone', true, (context, verdict) => {
  const devices = topOf(context)?.devices;
  if (verdict.state === 'not-applicable' || !devices || devices.inputs > 0) return verdict;
  return act('no-device', { evidence: { microphones: 0 } });
});
