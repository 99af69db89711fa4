import { documentOf, elsewhere } from './elsewhere.ts';

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

export const check = elsewhere('network', {
  TCP: ports.TCP.join(', '),
  UDP: ports.UDP.join(', '),
  domains: domains.join(' '),
  document: documentOf(120903),
});
