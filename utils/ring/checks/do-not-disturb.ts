import { asked } from './asked.ts';

/** Focus Assist, Do Not Disturb. */
export const check = asked('do-not-disturb', 'seen', false, ['test-notification']);
