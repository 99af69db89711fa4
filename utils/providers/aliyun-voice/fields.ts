import type { FileLimits } from '../../autofill/plan-types.ts';
import type { FieldDefinition } from '../form-definition.ts';

/** What the ordinary qualification, its renewal and the 400 qualification ask for alike. */
export const picture: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png', 'gif'],
  maxBytes: 5 * 1024 * 1024,
  source: '「支持JPG、PNG、GIF、JPEG格式的图片，每张图片不大于5 MB」 (申请企业资质)',
};

/** 「有效期为长期时，有效期截止时间可填入：2099年12月31日」; for IDs 「选择一个较长的时间段即可」. */
export const longTerm = '2099-12-31';

export const period = (
  key: 'company.businessTerm' | 'people.legalRepresentative.idValidity' | 'people.operator.idValidity',
): FieldDefinition[] => [{ key }, { key: `${key}.from` }, { key: `${key}.to` }];

export const legalRepresentativeId: FieldDefinition[] = [
  // 「上传资料」 under 法人信息 is how the 400 form calls both sides of the ID.
  {
    key: 'legal-representative-id',
    labels: ['上传资料正反面'],
    section: '法人|法定代表人',
    files: picture,
  },
  {
    key: 'legal-representative-id-front',
    labels: ['上传资料人像面', '上传资料正面'],
    section: '法人|法定代表人',
    files: picture,
  },
  {
    key: 'legal-representative-id-back',
    labels: ['上传资料国徽面', '上传资料反面'],
    section: '法人|法定代表人',
    files: picture,
  },
];

export const operatorId: FieldDefinition[] = [
  { key: 'operator-id', files: picture },
  { key: 'operator-id-front', files: picture },
  { key: 'operator-id-back', files: picture },
  { key: 'operator-holding-id', files: picture },
];

/** Pages of the same console that ask for names, telephone numbers and companies, too. */
export const otherPages = [
  '工单',
  '发票',
  '登录',
  '客户',
  '联系人',
  '反馈',
  '(?<!资质)话术',
  '白名单',
  '黑名单',
  '购买',
  '订单',
  '账单',
  '号码组',
  '语音文件',
  '模板',
  '坐席|座席',
  '实名认证',
  '设置$',
];

export const renewalTitles = ['修改资质', '更[换新]过期', '过期资质', '资质.{0,6}(?:更新|续期|更换)'];
