import { documentOf, elsewhere } from './elsewhere.ts';

/** Document 679, 接听方式: the API's UseMobileAccept. */
export const check = elsewhere('answering', {
  手机接听: '关闭 / 仅离线 / 始终（UseMobileAccept 0 / 1 / 2）',
  document: documentOf(48046),
});
