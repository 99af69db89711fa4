/** Options the galleries of several libraries share, so that one table of tests serves them all. */
export interface Choice {
  value: string;
  label: string;
}

/** 互联网 is part of two other options: a filler that matches by "contains" takes the wrong one. */
export const industries: Choice[] = ['互联网金融', '互联网', '移动互联网', '制造业', '教育'].map((label) => ({
  value: `industry:${label}`,
  label,
}));

export const tags: Choice[] = ['售前咨询', '售后服务', '回访', '催收', '通知'].map((label) => ({
  value: `tag:${label}`,
  label,
}));

/** 300 banks and 300 places: more than any library puts into the DOM at once when it virtualises. */
export const banks: Choice[] = Array.from({ length: 300 }, (_, i) => ({
  value: `bank:${i + 1}`,
  label: `云岭银行第${i + 1}支行`,
}));

export const places: Choice[] = Array.from({ length: 300 }, (_, i) => ({
  value: `place:${i + 1}`,
  label: `归属地${i + 1}`,
}));

export interface Region extends Choice {
  children?: Region[];
}

export const regions: Region[] = [
  {
    value: 'gd',
    label: '广东省',
    children: [
      { value: 'sz', label: '深圳市', children: [{ value: 'ns', label: '南山区' }] },
      { value: 'gz', label: '广州市', children: [{ value: 'th', label: '天河区' }] },
    ],
  },
  {
    value: 'zj',
    label: '浙江省',
    children: [
      {
        value: 'hz',
        label: '杭州市',
        children: [
          { value: 'xh', label: '西湖区' },
          { value: 'bj', label: '滨江区' },
        ],
      },
      { value: 'nb', label: '宁波市', children: [{ value: 'hs', label: '海曙区' }] },
    ],
  },
];

export const identities: Choice[] = [
  { value: '0', label: '公司法定代表人' },
  { value: '1', label: '经办人（受法定代表人委托）' },
];
export const numberTypes: Choice[] = [
  { value: 'fixed', label: '固话号码' },
  { value: '400', label: '400号码' },
];
export const callTypes: Choice[] = [
  { value: 'in', label: '呼入' },
  { value: 'out', label: '呼出' },
];
export const idTypes: Choice[] = [
  { value: 'id', label: '居民身份证' },
  { value: 'hk', label: '港澳居民来往内地通行证' },
  { value: 'passport', label: '护照' },
];

/** The prefix asked for in the address, `?prefix=cx`. */
export const askedPrefix = (): string | null => new URLSearchParams(location.search).get('prefix');

/** Styles of a library for a page that configured its prefix away, as the console's own build would have made them. */
export function restyle(from: string, to: string): void {
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) rules.push(rule.cssText);
  }
  const style = document.createElement('style');
  style.textContent = rules.join('\n').replace(new RegExp(`(?<=\\.|--)${from}-`, 'g'), `${to}-`);
  document.head.append(style);
}

/** What a provider checks before it takes a picture: over 50 KB, at most 5 MB. */
export const pictureFits = (file: { size?: number }): boolean =>
  (file.size ?? 0) > 50 * 1024 && (file.size ?? 0) <= 5 * 1024 * 1024;
