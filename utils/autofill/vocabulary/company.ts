import { parameters } from './parameters.ts';
import { choiceKinds, combine, fromEndings, periodKinds, type Term, textKinds, toEndings } from './term.ts';

/** Somebody else's name, or another name of the company. */
const notTheName = [
  /客户|开户|账户|抬头|开票|发票|收件|收款|付款|供应商|代理|服务商|对方|甲方|乙方|第三方|伙伴/,
  /英文|外文|曾用|简称|拼音|缩写|品牌|门店|店铺|应用|项目|产品|资质名|原企业|旧|变更/,
  /上级|集团|母公司|下级|子公司|合作|被叫|业务承载|推荐|监护|联系人|负责人/,
];

const term = [
  '营业期限',
  '经营期限',
  '营业执照有效期',
  '营业执照有效期限',
  '执照有效期',
  '企业有效期',
  '企业营业期限',
  '公司营业期限',
  '企业经营期限',
  '公司经营期限',
  '营业执照营业期限',
  '营业有效期',
  '营业执照期限',
];

const provinceWords = ['省份', '所在省份', '归属省份', '所在省', '省', '注册省份'];
const cityWords = ['城市', '所在城市', '归属城市', '所在市', '市', '注册城市'];
const placeWords = [
  '所在地',
  '所在地区',
  '所在省市',
  '归属地',
  '归属省市',
  '注册地',
  '注册地区',
  '所属地区',
  '所属省市',
  '省市',
  '省市区',
  '所在省市区',
  '所属省市区',
];
const ofCompany = ['企业', '公司', '单位'];

export const companyTerms: Term[] = [
  {
    key: 'company.name',
    kinds: [...textKinds, 'select'],
    rules: [
      {
        labels: [
          ...combine(
            ['企业', '公司', '单位', '主体', '企业主体', '公司主体', '认证主体', '资质主体', '机构', '组织'],
            ['名称', '全称'],
          ),
          ...[
            '企业名',
            '公司名',
            '单位名',
            '营业执照名称',
            '执照名称',
            '企业/单位名称',
            '企业/公司名称',
            '公司/企业名称',
          ],
          ...[
            '企业或单位名称',
            '企业/组织名称',
            '企业公司名称',
            '申请企业名称',
            '申请单位名称',
            '组织机构名称',
            '企业工商名称',
            '企业工商全称',
          ],
          ...[
            '工商名称',
            '注册名称',
            '工商注册名称',
            '企业注册名称',
            '公司注册名称',
            '认证企业名称',
            '申请公司名称',
          ],
          ...['申请企业', '申请公司', '申请单位', '企业/机构名称', '营业执照企业名称', '营业执照公司名称'],
          ...parameters.companyName,
        ],
      },
      { labels: ['名称', '全称'], role: 'company' },
    ],
    not: notTheName,
    names: ['companyname', 'enterprisename', 'organizationname'],
  },
  {
    key: 'company.unifiedSocialCreditCode',
    kinds: textKinds,
    rules: [
      {
        labels: [
          ...[
            '统一社会信用代码',
            '社会信用代码',
            '统一信用代码',
            '企业统一社会信用代码',
            '公司统一社会信用代码',
            '信用代码',
          ],
          ...[
            '统一社会信用代码号',
            '统一社会信用代码证号',
            '统一社会信用代码号码',
            '企业信用代码',
            '企业社会信用代码',
            '社会统一信用代码',
            '企业统一信用代码',
            '公司信用代码',
            '工商注册号',
            '企业注册号',
            '企业证件号码',
            '企业证件号',
          ],
          ...[
            '营业执照号',
            '营业执照号码',
            '营业执照编号',
            '营业执照注册号',
            '营业执照代码',
            '营业执照统一社会信用代码',
          ],
          ...['统一社会信用代码/营业执照号', '统一社会信用代码/注册号', '统一社会信用代码/组织机构代码'],
          ...parameters.creditCode,
        ],
      },
    ],
    not: [/客户|供应商|税号/],
    names: ['businessid', 'uniformsocialcreditcode', 'companycreditcode', 'creditcode'],
  },
  {
    key: 'company.organizationCode',
    kinds: textKinds,
    rules: [
      { labels: ['组织机构代码', '组织机构代码证号', '机构代码', '企业组织机构代码', '组织机构代码号'] },
    ],
    not: [/客户/],
  },
  {
    key: 'company.organizationType',
    kinds: choiceKinds,
    rules: [{ labels: ['组织类型', '机构类型', '主体类型', '企业主体类型', '申请主体类型', '组织机构类型'] }],
  },
  {
    key: 'company.certificateType',
    kinds: choiceKinds,
    rules: [
      {
        labels: [
          '企业证件类型',
          '公司证件类型',
          '主体证件类型',
          '企业证照类型',
          '证照类型',
          '营业证件类型',
          '执照类型',
        ],
      },
      { labels: ['证件类型', '证件种类'], role: 'company' },
    ],
  },
  {
    key: 'company.enterpriseType',
    kinds: [...choiceKinds, ...textKinds],
    rules: [{ labels: ['企业类型', '公司类型', '营业执照类型'] }, { labels: ['类型'], role: 'company' }],
    not: [/客户/],
  },
  {
    key: 'company.businessScope',
    kinds: textKinds,
    rules: [{ labels: ['经营范围', '企业经营范围', '公司经营范围', '营业范围', '营业执照经营范围'] }],
    names: ['businessscope'],
  },
  {
    key: 'company.registeredAddress',
    kinds: textKinds,
    rules: [
      {
        labels: [
          ...[
            '注册地址',
            '住所',
            '营业执照地址',
            '营业执照住所',
            '营业执照注册地址',
            '工商注册地址',
            '注册详细地址',
            '法定住所',
            '执照地址',
          ],
          ...combine(ofCompany, ['地址', '注册地址', '住所', '详细地址', '注册详细地址']),
        ],
      },
      { labels: ['地址', '详细地址'], role: 'company' },
    ],
    not: [/客户|收件|收货|邮寄|寄送|办公|通讯|通信|联系|邮箱|网站|网址|ip|mac|服务器|回调/],
  },
  {
    key: 'company.correspondenceAddress',
    kinds: textKinds,
    rules: [
      {
        labels: [
          ...['通讯地址', '通信地址', '企业通讯地址', '公司通讯地址', '企业通信地址', '单位通讯地址'],
          ...['通讯详细地址', '邮政通讯地址'],
        ],
      },
    ],
    not: [/客户|收件|收货|邮寄|寄送/],
  },
  {
    // The code that stands on the certificate chosen: each form says how it calls it.
    key: 'company.certificateNumber',
    kinds: textKinds,
    rules: [{ labels: ['企业证照号码', '企业证照号'] }],
    not: [/客户/],
  },
  {
    key: 'company.place',
    kinds: ['cascader', 'select', 'text'],
    rules: [{ labels: combine(ofCompany, placeWords) }, { labels: placeWords, role: 'company' }],
    not: [/银行|开户|号码/],
  },
  {
    key: 'company.province',
    kinds: ['select', 'text'],
    rules: [{ labels: combine(ofCompany, provinceWords) }, { labels: provinceWords, role: 'company' }],
    not: [/银行|开户|号码/],
  },
  {
    key: 'company.city',
    kinds: ['select', 'text'],
    rules: [{ labels: combine(ofCompany, cityWords) }, { labels: cityWords, role: 'company' }],
    not: [/银行|开户|号码/],
  },
  {
    key: 'company.businessTerm',
    kinds: periodKinds,
    rules: [
      { labels: term },
      { labels: ['有效期', '有效期限', '证件有效期', '证件有效期限'], role: 'company' },
    ],
  },
  {
    key: 'company.businessTerm.from',
    kinds: periodKinds,
    rules: [
      { labels: combine(term, fromEndings) },
      { labels: combine(['有效期', '证件有效期'], fromEndings), role: 'company' },
    ],
  },
  {
    key: 'company.businessTerm.to',
    kinds: periodKinds,
    rules: [
      { labels: combine(term, toEndings) },
      { labels: combine(['有效期', '证件有效期'], toEndings), role: 'company' },
    ],
  },
  {
    key: 'company.phone',
    kinds: ['text'],
    rules: [
      {
        labels: combine(ofCompany, ['电话', '电话号码', '联系电话', '固定电话', '座机', '座机号码', '固话']),
      },
      { labels: ['电话', '联系电话', '固定电话', '座机'], role: 'company' },
    ],
    not: [/手机|客户|紧急|联系人/],
  },
  {
    key: 'company.email',
    kinds: textKinds,
    rules: [
      { labels: combine([...ofCompany, '组织'], ['邮箱', '邮箱地址', '联系邮箱']) },
      { labels: ['邮箱', '联系邮箱', '邮箱地址'], role: 'company' },
    ],
    not: [/客户|发票|联系人|验证码/],
  },
  {
    key: 'company.website',
    kinds: textKinds,
    rules: [
      {
        labels: [
          ...combine(ofCompany, ['网站', '网址', '官网', '网站地址', '官网地址', '主页']),
          ...['官网', '官网地址', '官方网站', '企业官方网站'],
        ],
      },
      { labels: ['网站', '网址', '网站地址'], role: 'company' },
    ],
  },
  {
    key: 'company.sameAsTencentAccount',
    kinds: ['radio', 'select', 'checkbox'],
    rules: [
      {
        labels: [
          ...combine(
            [
              '是否与腾讯云账号',
              '与腾讯云账号',
              '是否和腾讯云账号',
              '是否同腾讯云账号',
              '是否与当前腾讯云账号',
              '是否与本腾讯云账号',
            ],
            [
              '实名一致',
              '主体一致',
              '的主体一致',
              '实名信息一致',
              '实名认证一致',
              '实名认证信息一致',
              '认证信息一致',
              '的资质一致',
              '资质一致',
              '的企业资质一致',
              '企业资质一致',
              '的认证主体一致',
              '认证主体一致',
              '一致',
            ],
          ),
          ...['企业资质是否与腾讯云账号一致', '资质是否与腾讯云账号一致'],
          ...['企业资质与腾讯云账号是否一致', '资质与腾讯云账号是否一致', '与腾讯云账号主体是否一致'],
        ],
      },
    ],
    names: ['isequaltencentcloud'],
  },
  {
    key: 'company.threeInOne',
    kinds: ['radio', 'select', 'checkbox'],
    rules: [
      {
        labels: [
          ...['三证合一', '是否三证合一', '营业执照是否三证合一', '证件是否三证合一', '是否为三证合一'],
          ...['是否三证合一营业执照', '是否为三证合一营业执照', '三证是否合一', '是否多证合一'],
        ],
      },
    ],
    names: ['certificatethreeinone'],
  },
];
