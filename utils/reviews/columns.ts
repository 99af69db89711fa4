import { normaliseLabel } from '../autofill/normalise.ts';

/** What a column (or a label of a detail page) is about, best first: 审核状态 is more to the point than 状态. */
export const columnKinds = {
  state: [
    '^(?:当前)?(?:平台|运营商|人工|管局)?(?:审核|审批|审查|稽核|复审|初审|终审)(?:状态|情况|进度|进展)?$|^(?:review|approval|audit|verification)(?:status|state)$',
    '^(?:资质|认证|申请|号码申请|实名|备案|报备|工单|处理|办理|流程|单据|下发)(?:审核|审批)?(?:状态|进度|进展)$|^(?:application|qualification|certification)status$',
    '^(?:当前)?状态$|^status$|^state$',
    '^(?:审核|审批|认证|申请|处理)?结果$|^result$|^(?:当前)?进度$',
    '^(?:证件|有效期?|到期|付费|支付|缴费|绑定|号码)状态$',
  ],
  name: [
    '^(?:企业|公司|单位|机构|组织|主体|申请企业|申请公司|认证主体|企业主体|客户企业|所属企业|所属公司|使用企业|申请主体|主体企业)(?:全称|名称?|中文名称?)$|^(?:公司|企业|申请主体|认证主体|所属企业|所属公司|申请企业|主体)$|^(?:company|enterprise|organi[sz]ation|business)(?:name)?$',
    '^(?:资质|关联资质|企业资质|绑定资质)(?:命名|名称?|名称id)?$|^qualification(?:name)?$',
    '^(?:申请)?(?:号码|电话号码|固话号码|400号码|业务号码)$|^(?:phone)?number$',
    '^(?:名称|申请名称|应用名称)$|^name$',
    '^(?:企业|公司|主体|单位)(?:基本)?信息$',
  ],
  /** Another name of the same row, used when the first is masked. */
  alias: ['^(?:资质)(?:命名|名称?)$|^qualificationname$', '^(?:申请|应用)?名称$'],
  code: [
    '^(?:统一)?(?:社会)?信用代码(?:证?号)?$|^(?:统一社会)?信用代码|^税号$|^(?:unified)?socialcreditcode$|^uscc$',
  ],
  id: [
    '^(?:申请|审批|审核|资质|工单|单据|受理|业务|订单)(?:单号|编号|id|单id|号)$|^(?:申请|审批|审核)单$|^(?:applyid|applicationid|qualification(?:id|no)|orderid)$',
    '^(?:单号|编号|id)$',
  ],
  reason: [
    '^(?:审核|审批)?(?:驳回|失败|拒绝|不通过|未通过|退回|打回)(?:原因|理由|说明|意见|备注|信息|详情)$|^(?:reject(?:ion)?|failure|fail)reason$|^reasonfor(?:rejection|failure)$',
    "^(?:平台|运营商|人工|管局)?(?:审核|审批|审查|复核|初审|复审|终审)[人员]?(?:意见|备注|说明|原因|反馈|信息|批注|留言)$|^(?:review(?:er)?|audit(?:or)?|approv(?:al|er))(?:s|’s|'s)?(?:comments?|remarks?|notes?|message|opinions?|feedback)$",
    '^(?:原因|失败描述|反馈)$|^reasons?$',
    '^(?:备注|说明|意见|备注信息)$|^(?:remarks?|comments?|notes?|message)$',
  ],
  decided: [
    '^(?:审核|审批|审查|稽核)(?:完成|通过|结束)?(?:时间|日期)$|^(?:通过|驳回|完成|办结|处理|认证|通过审核)(?:完成)?(?:时间|日期)$|^(?:reviewed|approved|rejected|processed|review|approval|audit)(?:at|on|time|date)$',
    '^(?:最后|最近|最新)?(?:更新|修改|操作|变更)(?:时间|日期)?$|^(?:last)?(?:updated?|modified)(?:at|on|time|date)?$',
  ],
  submitted: [
    '^(?:提交|申请|上报|送审|发起)(?:审核)?(?:时间|日期)$|^(?:submitted|submission|applied|application)(?:at|on|time|date)?$',
    '^(?:创建|新增|添加|登记)(?:时间|日期)$|^created?(?:at|on|time|date)?$',
    '^(?:时间|日期)$|^(?:date|time)$',
  ],
  expires: [
    '^(?:资质|证件|营业执照|执照|营业|授权书?|链接)?(?:到期|过期|失效|截止)(?:时间|日期?|日)$|^(?:expires?|expiry|expiration|validuntil|validto)(?:at|on|time|date)?$',
    '^(?:资质|证件|营业执照|执照|营业|授权书?|链接)?(?:有效期限?|营业期限|期限)(?:至|止|截止)?$|^valid(?:ity)?(?:period)?$',
  ],
} as const;
export type ColumnKind = keyof typeof columnKinds;

const compiled = Object.fromEntries(
  Object.entries(columnKinds).map(([kind, list]) => [kind, list.map((source) => new RegExp(source))]),
) as Record<ColumnKind, RegExp[]>;

export const plainHeader = (text: string): string =>
  normaliseLabel(text.replace(/[▲▼△▽↑↓⇅▾▴?？ⓘ]/g, '')).core.replace(/\s+/g, '');

/** The columns of a kind, best first; two equally good ones in the order of the page. */
export function columnsOf(headers: readonly string[], kind: ColumnKind): number[] {
  const found: { index: number; rank: number }[] = [];
  for (const [index, header] of headers.entries()) {
    const rank = compiled[kind].findIndex((expression) => expression.test(plainHeader(header)));
    if (rank >= 0) found.push({ index, rank });
  }
  return found.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
}
