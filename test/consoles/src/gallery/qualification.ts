import { type Choice, identities, idTypes } from './choices.ts';

/**
 * The enterprise qualification of TCCC, compact: labels of CreateCompanyApply (CCC API 2020-02-10), plus terms, place
 * and kind of ID as other consoles of the group ask for them. One list for the three libraries that draw it.
 */
export interface QualificationField {
  key: string;
  label: string;
  kind: 'text' | 'radio' | 'select' | 'cascader' | 'range' | 'picture' | 'word';
  choices?: Choice[];
  /** Only for this 申请人身份. */
  only?: '0' | '1';
}

export const equality: Choice[] = [
  { value: '1', label: '一致' },
  { value: '0', label: '不一致' },
];

export const qualification: { title: string; fields: QualificationField[] }[] = [
  {
    title: '企业信息',
    fields: [
      { key: 'ApplicantType', label: '申请人身份', kind: 'radio', choices: identities },
      { key: 'CompanyName', label: '企业名称', kind: 'text' },
      { key: 'BusinessId', label: '统一社会信用代码', kind: 'text' },
      { key: 'BusinessTerm', label: '营业期限', kind: 'range' },
      { key: 'Place', label: '企业归属省市', kind: 'cascader' },
      { key: 'BusinessIdPicUrl', label: '营业执照扫描件（加盖公章）', kind: 'picture' },
      { key: 'IsEqualTencentCloud', label: '是否与腾讯云账号的资质一致', kind: 'radio', choices: equality },
    ],
  },
  {
    title: '法定代表人信息',
    fields: [
      { key: 'CorporationName', label: '法定代表人名称', kind: 'text' },
      { key: 'CorporationIdType', label: '证件类型', kind: 'select', choices: idTypes },
      { key: 'CorporationId', label: '法定代表人身份证号码', kind: 'text' },
      { key: 'CorporationIdTerm', label: '法定代表人身份证有效期', kind: 'range' },
      { key: 'CorporationIdPicUrl', label: '法定代表人身份证正反面扫描件', kind: 'picture' },
      { key: 'CorporationHoldingOnIdPicUrl', label: '法定代表人手持身份证照', kind: 'picture', only: '0' },
      { key: 'CorporationMobile', label: '法定代表人手机号', kind: 'text' },
      { key: 'CorporationMobilePicUrl', label: '法定代表人手机号码实名认证', kind: 'picture' },
    ],
  },
  {
    title: '经办人信息',
    fields: [
      { key: 'OperatorName', label: '经办人名称', kind: 'text', only: '1' },
      { key: 'OperatorId', label: '经办人证件号码', kind: 'text', only: '1' },
      { key: 'OperatorIdPicUrl', label: '经办人身份证正反面扫描件', kind: 'picture', only: '1' },
      { key: 'OperatorHoldingOnIdPicUrl', label: '经办人手持身份证照', kind: 'picture', only: '1' },
      { key: 'OperatorMobile', label: '经办人手机号', kind: 'text', only: '1' },
      { key: 'OperatorEmail', label: '经办人邮箱', kind: 'text', only: '1' },
      { key: 'OperatorMobilePicUrl', label: '经办人手机号码实名认证', kind: 'picture', only: '1' },
      { key: 'CommissionPicUrl', label: '委托授权书', kind: 'picture', only: '1' },
    ],
  },
  {
    title: '申请材料',
    fields: [
      { key: 'AcceptPicUrl', label: '电话受理单', kind: 'picture' },
      { key: 'NetworkCommitmentPicUrl', label: '安全合规使用承诺书', kind: 'picture' },
      { key: 'CompanyAuthLetterPicUrl', label: '公司授权函', kind: 'picture' },
      { key: 'UseDescribeFileUrl', label: '通话话术', kind: 'word' },
    ],
  },
];

/** The sections as they stand for this 申请人身份; a section without rows is not drawn. */
export const sectionsFor = (identity: unknown) =>
  qualification
    .map(({ title, fields }) => ({ title, fields: fields.filter(({ only }) => !only || only === identity) }))
    .filter(({ fields }) => fields.length > 0);

/** In steps: the company, then both people, then the papers. */
export const sectionsOfStep = (identity: unknown, step: number) =>
  sectionsFor(identity).filter(({ title }) => {
    const at = qualification.findIndex((section) => section.title === title);
    return [0, 1, 1, 2][at] === step;
  });

export const pictureAccept = '.jpg,.jpeg,.png,.gif';
export const wordAccept = '.doc,.docx';
export const pictureTip = '支持 jpg、png、gif、jpeg，大小 50KB–5MB';

export const isUpload = ({ kind }: QualificationField): boolean => kind === 'picture' || kind === 'word';

interface Uploaded {
  name?: string;
  size?: number;
  status?: string;
}

/** What a submit would send of an upload: names and sizes of what the component holds. */
export const sentFiles = (list: unknown): { name: string; size: number }[] =>
  (Array.isArray(list) ? (list as Uploaded[]) : [])
    .filter(({ status }) => status !== 'error' && status !== 'fail')
    .map(({ name = '', size = 0 }) => ({ name, size }));
