import { listenInView } from '../../utils/messaging.ts';
import { createRinger } from '../../utils/ring/ringer.ts';

/** The offscreen document that makes the sound (docs/adr/0023). */
listenInView(createRinger());
