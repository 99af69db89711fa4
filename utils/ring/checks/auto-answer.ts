import { documentOf, elsewhere } from './elsewhere.ts';

/** Document 679, 接听方式: a call that is answered by itself shows no bar and plays no ring. */
export const check = elsewhere('auto-answer', {
  呼入自动接听: '开启 = 不响铃，直接接通',
  document: documentOf(48046),
});
