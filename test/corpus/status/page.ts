import type { Stage } from '../../../utils/reviews/stages.ts';

/** A page of a console as its HTML, with what a person would read off it. */
export interface StatusPage {
  name: string;
  url: string;
  title: string;
  html: string;
  expected: Expected[];
  /** Names of what is not read yet. One that begins to be read is as red as one that no longer is; wrong never passes. */
  missed?: string[];
}

export interface Expected {
  name: string;
  stage: Stage;
  reason: string | null;
  date: string | null;
}

export const read = (
  name: string,
  stage: Stage,
  reason: string | null = null,
  date: string | null = null,
): Expected => ({ name, stage, reason, date });

export const tccc = 'https://console.cloud.tencent.com/ccc/enterprise';
export const volcengine = 'https://console.volcengine.com/vms/qualification';
export const aliyun = 'https://dyvms.console.aliyun.com/corp/normal';
export const esign = 'https://ess.tencent.cn/company-info';
export const account = 'https://console.cloud.tencent.com/developer/auth';
