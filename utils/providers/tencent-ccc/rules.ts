import type { ProviderRules } from '../provider-rules.ts';

/**
 * 电话业务接入准则 (document 679): business that may not call, and 回访类业务 alone may. Review times are the longer of
 * the two documents (seed 000 and its FAQ disagree).
 */
export const rules: ProviderRules = {
  provider: 'tencent-ccc',
  reviewDays: { 'tencent-ccc/qualification': 2, 'tencent-ccc/number': 10 },
  sealed: [
    'business-license',
    'legal-representative-id',
    'legal-representative-id-front',
    'legal-representative-id-back',
    'operator-id',
    'operator-id-front',
    'operator-id-back',
    'call-acceptance-form',
    'network-commitment-letter',
    'power-of-attorney',
    'company-authorization-letter',
    'call-script',
    'number-application-letter',
  ],
  letters: [
    {
      kind: 'number-application-letter',
      carries: ['people.operator.name', 'people.operator.idNumber', 'letters.applicationLetterOn'],
    },
    { kind: 'network-commitment-letter', carries: ['company.name', 'letters.commitmentSignedOn'] },
  ],
  bannedBusiness: [
    { name: '医药、医疗器械', pattern: '医药|药品|医疗器械|保健品' },
    { name: '植发、护肤、整容', pattern: '植发|护肤|整容|医美|整形|美容项目' },
    { name: '房产推销', pattern: '楼盘|房源|买房|售楼|房产(?:投资|推荐|销售)' },
    { name: '金融', pattern: '信用卡|贷款|借款|催收|股票|荐股|pos机|理财产品|财税代账|代理记账' },
    { name: '保险', pattern: '保险(?:产品|推荐|销售|方案|业务)|续保|投保' },
    { name: '游戏、刷单', pattern: '游戏推广|刷单' },
    { name: '婚恋', pattern: '婚恋|相亲|征婚' },
    { name: '家居、建材、室内设计', pattern: '家居|建材|室内设计|装修' },
    { name: '教育', pattern: 'k12|学历(?:提升|教育)|课外辅导|成人高考' },
    { name: '会议营销、短视频、传媒试镜', pattern: '会议营销|短视频(?:推广|代运营|营销)|试镜' },
    { name: '知识产权代理、电信增值', pattern: '商标(?:注册|代理)|专利代理|知识产权代理|电信增值|宽带办理' },
    { name: '烟酒茶、收藏、旅游', pattern: '香烟|白酒|茶叶|收藏品|旅游(?:产品|推荐|线路)' },
    { name: '机器人外呼、证书挂靠', pattern: '机器人外呼|ai外呼|自动外呼|证书挂靠' },
  ],
  callBack:
    '回访|回拨|回复您|回电|(?:您|你)(?:之前|此前|刚才|昨天|今天|近期|曾|已)?.{0,8}(?:咨询|预约|下单|订单|购买|注册|留言|留下|提交|填写|报名|反馈|申请|报修|投诉)|售后|满意度',
  outboundProof: true,
  inboundOnly400: true,
  source: 'cloud.tencent.com document 679: 企业资质材料准备, 申请号码材料准备, 电话业务接入准则',
};
