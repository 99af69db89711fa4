import { normaliseLabel } from '../normalise.ts';
import { parameterOf } from './parameters.ts';
import { people } from './people.ts';
import type { Role, Side } from './term.ts';

/** Sections, sides, and texts that say nothing: what a label means besides its own words. */

const sectionEnding =
  '(?:的|个人|身份|身份证|证件|基本|基础|实名|认证|相关|详细|资质|联系|登记|注册|主体|工商|材料|资料)*(?:信息|资料|材料|详情|认证|证件|情况|身份|联系方式|说明)?(?:填写|录入|上传|登记|采集|核验)?';
const section = (words: readonly string[], ending = sectionEnding) =>
  new RegExp(`^(?:${[...words].sort((a, b) => b.length - a.length).join('|')})${ending}$`);
// 企业资质 and 企业认证 are the titles of whole pages: what stands under them need not be the company's.
const companyEnding = sectionEnding.replaceAll('认证|', '').replaceAll('资质|', '');

const roleSections: [Role, RegExp][] = [
  ...people.map(({ role, called }): [Role, RegExp] => [role, section(called)]),
  [
    'company',
    section(
      [
        '企业',
        '公司',
        '单位',
        '主体',
        '机构',
        '组织',
        '工商',
        '营业执照',
        '企业主体',
        '公司主体',
        '企业工商',
      ],
      companyEnding,
    ),
  ],
  [
    'bank',
    section(['银行', '银行账户', '开户', '开户银行', '对公账户', '银行卡', '企业银行账户', '对公打款']),
  ],
  ['number', section(['号码', '申请号码', '号码申请'])],
];

/** Whose section this heading opens, or null: unknown, or more than one. */
export function roleOf(text: string): Role | null {
  const core = normaliseLabel(text).core.replace(/^\d{1,2}(?!\d)/, '');
  const roles = roleSections.filter(([, pattern]) => pattern.test(core)).map(([role]) => role);
  return roles.length === 1 ? (roles[0] ?? null) : null;
}

/** Under such a heading nothing is the company's own filing, whatever the labels say. */
const foreign =
  /客户|用户信息|开票|发票|抬头|收货|收件|寄送|邮寄|快递|紧急联系|搜索|查询|筛选|登录|登陆|工单|供应商|服务商|代理商|合作伙伴|被叫|来电|会话|子账号|联系我们|联系人|反馈|建议|意见|授权方|被授权(?!人)|委托方|受托方|推荐|股东|受益|财务|责任人|担保|甲方|乙方/;
export const isForeign = (text: string): boolean => text !== '' && foreign.test(normaliseLabel(text).core);

const both =
  /正反面|正反两面|正、?反两?面|双面|两面|正面[和与及、/+&]?(?:反|背)面|人像面[和与及、/+&]?国徽面|国徽面[和与及、/+&]?人像面|正背面/g;
const holding = /手持/g;
// The emblem's side is officially the front, everybody else calls the portrait's side so: 正面 beside 国徽 is neither.
const front = /人像面?|头像面|人面像|正面|信息面/g;
const back = /国徽面?|反面|背面|国徽像?/g;

/** Takes the side words out of a normalised label. `side` null: none, or contradictory ones (`clash`). */
export function takeSide(core: string): { rest: string; side: Side | null; clash: boolean } {
  for (const [side, words] of [
    ['holding', holding],
    ['both', both],
  ] as const) {
    const rest = core.replace(words, '');
    if (rest !== core)
      return { rest: side === 'holding' ? rest.replace(front, '') : rest, side, clash: false };
  }
  const noFront = core.replace(front, '');
  const noBack = core.replace(back, '');
  const isFront = noFront !== core;
  const isBack = noBack !== core;
  if (isFront && isBack) return { rest: core, side: null, clash: true };
  if (isFront) return { rest: noFront, side: 'front', clash: false };
  if (isBack) return { rest: noBack, side: 'back', clash: false };
  return { rest: core, side: null, clash: false };
}

const generic =
  /^(?:点击|拖拽|选择|重新|本地|批量|立即|添加|浏览|开始|文件|图片|照片|附件|到此处?|至此处?|此处|区域|或者?|拖到|上传|更换|删除|预览|下载|模板|示例|查看|日期|时间|输入|请|全部|不限|[,，、/+])*$/;
/** 点击上传, 选择文件, a file name, a machine's name: the control's label is elsewhere. */
export const saysNothing = (text: string, parameters = false): boolean => {
  const { core } = normaliseLabel(text);
  if (core === '' || generic.test(core)) return true;
  return !/\p{Script=Han}|^uin$/u.test(core) && !(parameters && parameterOf(text) !== null);
};

/** 我已阅读并同意 …: agreeing is the user's own act, so this is never a field. */
export const isAgreement = (text: string): boolean =>
  /(?:已|我|本人|本公司|本单位|我司).*(?:阅读|知悉|了解|理解|同意|接受|承诺|确认|授权)|(?:阅读|同意|接受)并?.*(?:协议|条款|声明|须知|政策|规则)|^(?:同意|接受|承诺).*|服务协议|隐私(?:政策|声明)/.test(
    normaliseLabel(text).core,
  );

export const longTerm = /^(?:长期|长期有效|永久|永久有效|无固定期限|长期\/永久)$/;
export const isLongTerm = (text: string): boolean => longTerm.test(normaliseLabel(text).core);
