import { normaliseText } from '../autofill/normalise.ts';
import type { Stage } from './stages.ts';

/**
 * State wordings of consoles as data. What is not known is no stage: a wording is shown, never guessed at. Regular
 * expressions on the normalised text (simplified, half-width, lower-case, without spaces), whole, first match wins:
 * 审核不通过 must not be read as 通过.
 */
const what =
  '(?:企业|公司|资质|资料|材料|实名|号码|申请|工单|人工|平台|运营商|客服|腾讯云|管局|通信管理局|初步|初|复|终|机器|系统|授权书|法人|该)*';
const review =
  '(?:审核|审批|审查|审阅|核验|核查|认证|验证|初审|复审|终审|预审|报备|受理|申请|实名|开通|购买|采购|评审|提交审核)';

export const wordings: readonly [Stage, string][] = [
  // The first of two reviews, passed: the other is still to come.
  [
    'in-review',
    '^(?:初审|预审|(?:初步|机器|系统|平台|ai)(?:审核|审批|审查))已?(?:通过|成功)(?:[,、;]?(?:待|等待|正在)?(?:运营商|平台|人工|管局)?(?:复审|终审|审核|审批|复核)中?)?$',
  ],
  // 未过期 and 未到期 say nothing about a review.
  [
    'expiring',
    `^${what}(?:证件|证照|有效期)?(?:即将|将要|快要|快|临近|将)(?:过期|到期|失效).{0,8}$|^临期$|^(?:expiring(?:soon)?|abouttoexpire|expiressoon|nearexpiry|nearingexpiration)$`,
  ],
  [
    'expired',
    `^${what}(?:证件|证照|有效期)?已?(?:过期|到期|失效|逾期失效|超过有效期|过有效期)$|^(?:expired|lapsed)$`,
  ],
  [
    'rejected',
    `^${what}${review}?(?:结果)?(?:未通过|不通过|没通过|未能通过|未予通过|不予通过|未获通过|失败|被?驳回|已驳回|被拒绝?|已?拒绝|已?被?退回|已?被?打回|不合格|不予受理|被退件|已退件)$|^${what}${review}?(?:被|已)?(?:驳回|退回|打回|拒绝)(?:待|需|请|,请|,待)?(?:修改|重新提交|补正|补充)$|^(?:rejected|declined|denied|disapproved|failed|notapproved|notpassed|(?:review|approval|verification|audit)(?:failed|rejected|notpassed)|returned)$`,
  ],
  [
    'in-review',
    `^${what}(?:待|等待|正在|排队|等候)${what}${review}(?:中|结果)?$|^${what}${review}(?:处理|进行)?(?:中|ing)$|^(?:已提交|提交成功)[,、:]?(?:待|等待|正在)?${what}${review}中?$|^提交[,、:]?(?:待|等待)${what}${review}$|^(?:待|等待)(?:处理|受理|确认结果)$|^(?:尚)?未审核$|^(?:正在)?(?:处理|受理|报备|识别|ai识别|ai审核)中$|^(?:pending|pending(?:review|approval|verification)|(?:under|in)(?:review|approval|verification)|reviewing|inprogress|processing|auditing|verifying|awaiting(?:review|approval)|waitingfor(?:review|approval))$`,
  ],
  [
    'amount-to-confirm',
    `^(?:待|请|等待)(?:确认|验证|校验|填写|核对|回填)(?:打款|到账|对公|付款)?金额$|^(?:打款|汇款|付款)?金额(?:待|未)(?:确认|验证|校验|核对|填写)$|^(?:已打款|打款成功|打款完成|已汇款)[,、:]?(?:待|请|等待)(?:确认|验证|校验|核对|填写|回填)?(?:金额)?$|^(?:amounttoconfirm|confirmamount)$`,
  ],
  [
    'transfer-awaited',
    `^(?:待|等待|请)(?:对公)?(?:打款|汇款|转账)(?:验证|校验|认证)?$|^(?:对公)?(?:打款|汇款|转账)(?:处理|验证|校验|认证)?中$|^(?:awaitingtransfer|transferpending)$`,
  ],
  [
    'to-pay',
    '^(?:待|未|等待|请)(?:付费|支付|付款|缴费|购买|结算)$|^欠费停用$|^(?:审核通过|审批通过|已下发|号码已下发)[,、:]?(?:待|请|未)(?:付费|支付|付款|缴费|购买)$|^(?:unpaid|tobepaid|pendingpayment|awaitingpayment|waitingforpayment)$',
  ],
  [
    'issued',
    '^(?:审核通过[,、:]?)?(?:号码)?(?:已下发|已下号|已发号|下发成功|下号成功|已分配|分配成功|已发放|部分下发|部分成功|购买成功)$|^(?:issued|assigned|allocated|numberissued)$',
  ],
  ['bound', '^(?:号码)?(?:已绑定|绑定成功|已付费|已支付|已购买|已绑定应用)$|^(?:bound|paid|purchased)$'],
  ['suspended', '^(?:号码)?(?:管理员|违规|平台|用户|已|已被|被)停用$|^(?:suspended|disabled)$'],
  [
    'approved',
    `^${what}${review}?(?:结果)?(?:已|均)?(?:通过|成功|合格|获批)$|^${what}${review}?已(?:通过|获批|批准)(?:审核|审批|认证)?$|^通过(?:审核|审批|认证)$|^已(?:认证|实名|实名认证|审核通过|完成认证|批准)$|^(?:认证|报备)(?:完成|成功)$|^(?:approved|passed|verified|accepted|certified|(?:review|approval|verification|audit)(?:passed|succeeded|approved))$`,
  ],
  [
    'withdrawn',
    '^(?:用户)?(?:已|被)?(?:撤回|撤销|取消|作废|注销|关闭)(?:申请)?$|^已(?:撤回|撤销|取消)(?:申请|审核)$|^(?:withdrawn|cancell?ed|revoked|closed)$',
  ],
  [
    'submitted',
    `^(?:已提交|提交成功|已上报|已申请|资料已提交|材料已提交|申请已提交|已提交申请|已提交资料)$|^submitted$`,
  ],
  [
    'draft',
    '^(?:草稿|草稿箱|暂存|已暂存|未提交|待提交|未完成|待完善|填写中|编辑中|未认证|未实名)$|^(?:draft|notsubmitted|unsubmitted|unverified|notverified)$',
  ],
];

const compiled = wordings.map(([stage, source]) => [stage, new RegExp(source)] as const);
const edges =
  /^[\s•·●○◆■✓✔✗✘✖✕❌✅⚠×!！?？…,，。.;；:：、|-]+|[\s•·●○◆■✓✔✗✘✖✕❌✅⚠×!！?？…,，。.;；:：、|-]+$/g;

const plain = (text: string) => normaliseText(text.replace(edges, '')).replace(/，/g, ',');

/** Does the text begin a reason behind a state: 驳回（营业执照模糊）, 审核不通过：照片不清晰? */
const tail = /^(.{1,14}?)\s*[(（[【:：,，;；|｜\-—]\s*(.+?)\s*[)）\]】]?$/s;

export interface ReadWording {
  stage: Stage;
  /** As the page shows it. */
  wording: string;
  /** What followed in the same words. */
  rest: string;
}

const stageOfWhole = (text: string): Stage | null => {
  const normal = plain(text);
  if (normal === '' || normal.length > 30) return null;
  return compiled.find(([, expression]) => expression.test(normal))?.[0] ?? null;
};

/** Null for what is not known, however much it looks like something that is. */
export function readWording(text: string, own: Readonly<Record<string, Stage>> = {}): ReadWording | null {
  const shown = text.replace(edges, '').trim();
  const stage = own[plain(text)] ?? stageOfWhole(text);
  if (stage) return { stage, wording: shown, rest: '' };
  const split = tail.exec(shown);
  if (!split?.[1] || !split[2]) return null;
  const before = own[plain(split[1])] ?? stageOfWhole(split[1]);
  if (!before) return null;
  // 审核通过，但资料待补充: a state with another state behind it is not the first one.
  if (stageOfWhole(split[2]) && stageOfWhole(split[2]) !== before) return null;
  if (before !== 'rejected' && /(?:不|未|驳|拒|失败|退回|过期|到期|待|但)/.test(plain(split[2]))) {
    return before === 'approved' || before === 'submitted'
      ? null
      : { stage: before, wording: split[1].trim(), rest: split[2] };
  }
  return { stage: before, wording: split[1].trim(), rest: split[2] };
}
