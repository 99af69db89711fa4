import { permissionCheck } from './permission.ts';

/** Also what keeps Chrome from putting the tab to sleep. */
export const check = permissionCheck('notifications', 'allow-notifications', false);
