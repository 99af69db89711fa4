import { callConsoleOf } from '../consoles.ts';
import type { Check, CheckContext, CheckId } from '../types.ts';
import { unknown } from './shared.ts';

/**
 * Causes that are not the browser's: said, since nobody can look from here. What document 679 says is Tencent's; a
 * console that the user added has its own settings, codes and addresses.
 */
const elsewhere = (id: CheckId, evidence: Record<string, unknown>): Check => ({
  id,
  silences: false,
  run: ({ tab }: CheckContext) =>
    !tab || callConsoleOf(tab.origin) ? unknown('ask', { evidence }) : unknown('ask-other'),
});

/** Document 679, 接听方式: the API's UseMobileAccept, and 呼入自动接听. */
export const answering = elsewhere('answering', {
  手机接听: '关闭 / 仅离线 / 始终（2: UseMobileAccept）',
  呼入自动接听: '开启 = 不响铃',
  document: 'cloud.tencent.com/document/product/679/48046',
});

/**
 * What a call ended with, when it never reached an agent (document 679/123938): no browser rings for these.
 * 104 and 17 were offered to an agent and are not among them.
 */
export const beforeAgent = {
  100: 'blackList',
  102: 'ivrGiveUp',
  103: 'waitingGiveUp',
  105: 'noSeatOnline',
  106: 'notWorkTime',
  107: 'ivrEnd',
} as const;
/** Offered, and the browser or the agent failed it. */
export const atAgent = {
  17: 'seatGiveUp',
  104: 'ringingGiveUp',
  211: 'clientError',
  501: 'callConflict',
  502: 'clientTimeout',
} as const;

export const queue = elsewhere(
  'queue',
  Object.fromEntries(
    [...Object.entries(beforeAgent), ...Object.entries(atAgent)].map(([code, name]) => [
      `status ${code}`,
      name,
    ]),
  ),
);

/** What a firewall must let through (document 679/120903); there are no fixed addresses. */
export const domains = [
  'tccc.qcloud.com',
  'api.tccc.qcloud.com',
  'api-bak.tccc.qcloud.com',
  'otlp.tccc.qcloud.com',
  'sip.tccc.qcloud.com',
  'sip2.tccc.qcloud.com',
  'yun.tim.qq.com',
  '*.rtc.qcloud.com',
  '*.rtc.qq.com',
  '*.cloud-rtc.com',
  '*.cloud-rtc.net',
  '*.rtc-web.com',
  '*.rtc-web.io',
  '*.my-imcloud.com',
  'wss.im.qcloud.com',
  'events.im.qcloud.com',
  'cn.imrich.qcloud.com',
  'file.im.qcloud.com',
  'down.im.qcloud.com',
  'cos.ap-shanghai.myqcloud.com',
  'cos.ap-guangzhou.myqcloud.com',
] as const;
export const ports = { TCP: [443], UDP: [8000, 8080, 8800, 843, 443, 16285] } as const;

export const network = elsewhere('network', {
  TCP: ports.TCP.join(', '),
  UDP: ports.UDP.join(', '),
  domains: domains.join(' '),
});
