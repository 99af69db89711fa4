import { asked } from './asked.ts';

/** Volume, mute and mixer of the system, the headset's own switch, and whether it lies on the desk. */
export const check = asked('system-sound', 'heard', true, ['test-ring', 'test-microphone']);
