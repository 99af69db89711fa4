import { permissionCheck } from './permission.ts';

/** The vendor's list has it; a telephone call needs none. So what is missing here is never called a fault. */
export const check = permissionCheck('camera', 'allow-camera', false, (_context, verdict) =>
  verdict.state === 'act' ? { ...verdict, state: 'not-applicable', because: 'not-needed' } : verdict,
);
