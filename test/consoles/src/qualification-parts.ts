/** What the qualification consoles of Fusion and Arco share: the fields of facts on TCCC's CreateCompanyApply. */
export const idKinds = ['居民身份证', '护照', '港澳居民来往内地通行证'].map((label, i) => ({
  label,
  value: `${i}`,
}));

export const provinces = [
  {
    value: '330000',
    label: '浙江省',
    children: [
      { value: '330100', label: '杭州市' },
      { value: '330200', label: '宁波市' },
    ],
  },
  {
    value: '440000',
    label: '广东省',
    children: [
      { value: '440100', label: '广州市' },
      { value: '440300', label: '深圳市' },
    ],
  },
];

export const images = 'image/jpeg,image/png,image/gif';

export interface Scan {
  name: string;
  label: string;
}

export const companyScans: Scan[] = [
  { name: 'BusinessIdPicUrl', label: '营业执照扫描件（加盖公章）' },
  { name: 'CorporationIdPicUrl', label: '法定代表人身份证正反面扫描件' },
  { name: 'NetworkCommitmentPicUrl', label: '安全合规使用承诺书' },
  { name: 'CorporationMobilePicUrl', label: '法定代表人手机号码实名认证' },
  { name: 'CompanyAuthLetterPicUrl', label: '公司授权函' },
  { name: 'AcceptPicUrl', label: '电话受理单' },
];

export const operatorScans: Scan[] = [
  { name: 'OperatorIdPicUrl', label: '经办人身份证正反面扫描件' },
  { name: 'OperatorHoldingOnIdPicUrl', label: '经办人手持身份证照' },
  { name: 'CommissionPicUrl', label: '委托授权书' },
  { name: 'OperatorMobilePicUrl', label: '经办人手机号码实名认证' },
];

export const legalScans: Scan[] = [{ name: 'CorporationHoldingOnIdPicUrl', label: '法定代表人手持身份证照' }];

export const scanTip = '支持 jpg、png、gif、jpeg 格式，大小 50 KB–5 MB';

/** The provider's bounds: over 50 KB, at most 5 MB. */
export const withinBounds = (file: { size: number }): boolean =>
  file.size > 50 * 1024 && file.size <= 5 * 1024 * 1024;

/** An upload that succeeds after a moment, as a console's request would. */
export const request = (option: { onSuccess(response: { success: boolean }): void }) => {
  const timer = setTimeout(() => option.onSuccess({ success: true }), 40);
  return { abort: () => clearTimeout(timer) };
};
