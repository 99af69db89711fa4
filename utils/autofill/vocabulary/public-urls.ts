import type { PublicUrlKey } from '../../company/public-url.ts';
import { fileNameParameters, pictureParameters, urlParameters } from './parameters.ts';
import { combine, type Term, textKinds } from './term.ts';

/** Addresses of pictures, and their file names: raw parameter names on API consoles, or what documents call them. */
const called: Record<PublicUrlKey, string[]> = {
  businessLicense: ['营业执照'],
  legalRepresentativeId: [
    '法人身份证',
    '法人证件',
    '法定代表人身份证',
    '法人身份证正反面',
    '法定代表人身份证正反面',
  ],
  operatorId: ['管理员证件', '管理员身份证', '经办人身份证', '管理员证件正反面', '管理员身份证正反面'],
  operatorHoldingId: [
    '管理员证件手持',
    '管理员手持证件',
    '管理员手持身份证',
    '手持身份证',
    '经办人手持身份证',
  ],
  networkCommitmentLetter: ['入网承诺书', '电信入网承诺书'],
  numberApplicationLetter: ['号码申请公函', '公函'],
  businessUsageCommitmentLetter: ['业务使用承诺书'],
};
const pictures = ['', '扫描件', '照片', '图片', '照', '扫描件图片'];
const urls = ['公网url地址', '公网url', 'url地址', 'url', '公网地址', '图片地址', '链接', '公网链接'];
const fileNames = ['文件名', '文件名称', '图片文件名', '图片名称'];

const keys = Object.keys(called) as PublicUrlKey[];

export const publicUrlTerms: Term[] = keys.flatMap((key): Term[] => {
  const papers = combine(called[key], pictures);
  // 「管理员证件 (手持)公网URL地址」: brackets are taken off, and tell the side.
  const inHand = key === 'operatorHoldingId' ? combine(['管理员证件', '管理员身份证'], urls) : [];
  const not = key === 'operatorId' ? [/手持/] : [];
  const parameter = pictureParameters[key];
  return [
    {
      key: `publicUrls.${key}`,
      kinds: textKinds,
      rules: [
        { labels: [...urlParameters(parameter), ...new Set(combine(papers, urls))] },
        { labels: inHand, side: 'holding' },
      ],
      not,
    },
    {
      key: `publicUrls.${key}.fileName`,
      kinds: textKinds,
      rules: [{ labels: [...fileNameParameters(parameter), ...new Set(combine(papers, fileNames))] }],
      not,
    },
  ];
});
