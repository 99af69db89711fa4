/**
 * Labels of the enterprise qualification form, by the present API's field names (CompanyApplyInfo, facts/
 * tencent-ccc.md 1.1), in the document's words (seed 000) where the two differ. [simplified, traditional]
 */
export const labels = {
  ApplicantType: ['申请人身份', '申請人身份：'],
  CompanyName: ['企业名称', '企業名稱：'],
  BusinessId: ['统一社会信用代码', '統一社會信用代碼：'],
  BusinessIdPicUrl: ['营业执照扫描件(加盖公章)', '營業執照掃描件（加蓋公章）：'],
  IsEqualTencentCloud: ['是否与腾讯云账号的资质一致', '是否與騰訊雲帳號的資質一致：'],
  CorporationName: ['法定代表人名称', '法定代表人名稱：'],
  CorporationId: ['法定代表人身份证号码', '法定代表人身份證號碼：'],
  CorporationIdPicUrl: [
    '法定代表人身份证正反面扫描件（加盖公章）',
    '法定代表人身份證正反面掃描件（加蓋公章）：',
  ],
  CorporationMobile: ['法定代表人手机号', '法定代表人手機號：'],
  CorporationMobilePicUrl: ['法定代表人手机号码实名认证', '法定代表人手機號碼實名認證：'],
  CorporationHoldingOnIdPicUrl: ['法定代表人手持身份证照', '法定代表人手持身份證照：'],
  OperatorName: ['经办人名称', '經辦人名稱：'],
  OperatorId: ['经办人证件号码', '經辦人證件號碼：'],
  OperatorIdPicUrl: ['经办人身份证正反面扫描件（加盖公章）', '經辦人身份證正反面掃描件（加蓋公章）：'],
  OperatorHoldingOnIdPicUrl: ['经办人手持身份证照', '經辦人手持身份證照：'],
  OperatorMobile: ['经办人手机号', '經辦人手機號：'],
  OperatorEmail: ['经办人邮箱', '經辦人郵箱：'],
  OperatorMobilePicUrl: ['经办人手机号码实名认证', '經辦人手機號碼實名認證：'],
  CommissionPicUrl: ['委托授权书（加盖公章）', '委託授權書（加蓋公章）：'],
  AcceptPicUrl: ['电话受理单（加盖公章）', '電話受理單（加蓋公章）：'],
  NetworkCommitmentPicUrl: ['安全合规使用承诺书（加盖公章）', '安全合規使用承諾書（加蓋公章）：'],
  CompanyAuthLetterPicUrl: ['公司授权函（加盖公章）', '公司授權函（加蓋公章）：'],
  UseDescribeFileUrl: ['通话话术', '通話話術：'],
  // The split variant asks for each side of an ID card.
  CorporationIdFront: ['身份证人像面', '身份證人像面：'],
  CorporationIdBack: ['身份证国徽面', '身份證國徽面：'],
  OperatorIdFront: ['身份证人像面', '身份證人像面：'],
  OperatorIdBack: ['身份证国徽面', '身份證國徽面：'],
} as const;
export type FieldName = keyof typeof labels;

/** Bare labels that only the heading above tells apart: the split variant's. */
export const bareLabels: Partial<Record<FieldName, string>> = {
  CorporationName: '姓名',
  CorporationId: '身份证号码',
  CorporationMobile: '手机号',
  CorporationMobilePicUrl: '手机号码实名认证',
  CorporationHoldingOnIdPicUrl: '手持身份证照',
  OperatorName: '姓名',
  OperatorId: '身份证号码',
  OperatorMobile: '手机号',
  OperatorEmail: '邮箱',
  OperatorMobilePicUrl: '手机号码实名认证',
  OperatorHoldingOnIdPicUrl: '手持身份证照',
};

export const headings = {
  applicant: ['申请人信息', '申請人資訊'],
  company: ['企业信息', '企業資訊'],
  legal: ['法定代表人信息', '法定代表人資訊'],
  operator: ['经办人信息', '經辦人資訊'],
  materials: ['材料', '材料'],
} as const;
export type Section = keyof typeof headings;

export const choices = {
  ApplicantType: [
    ['0', '公司法定代表人', '公司法定代表人'],
    ['1', '经办人（受法定代表人委托）', '經辦人（受法定代表人委託）'],
  ],
  IsEqualTencentCloud: [
    ['1', '一致', '一致'],
    ['0', '不一致', '不一致'],
  ],
} as const;

export const wording = {
  title: ['添加企业资质', '添加企業資質'],
  list: ['企业资质管理', '企業資質管理'],
  agree: ['我已阅读并同意《云联络中心服务协议》', '我已閱讀並同意《雲聯絡中心服務協議》'],
  submit: ['提交审核', '提交審核'],
  cancel: ['取消', '取消'],
  next: ['下一步', '下一步'],
  back: ['上一步', '上一步'],
  enter: ['请输入', '請輸入'],
  notice: [
    '审核时间：周一至周日 9:00-23:00（法定节假日顺延），一般 1-2 个工作日完成审核。',
    '審核時間：週一至週日 9:00-23:00（法定節假日順延），一般 1-2 個工作日完成審核。',
  ],
} as const;
