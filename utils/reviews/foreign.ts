import { normaliseText } from '../autofill/normalise.ts';
import type { PageScan, TableScan } from '../autofill/scan-types.ts';
import { plainHeader } from './columns.ts';

/** Tables of other things on a provider's pages that have states, too. */
const foreign =
  /发票|账单|合同|订单|费用|消费|退款|工单列表|备案|域名|通话记录|录音|任务|消息|日志|成员|坐席|优惠|代金券|合作伙伴|客户(?:管理|详情|列表|信息|资料)|商机|线索|(?<!资质)话术(?:管理|审核|列表)|语音文件|customer|invoice|billing|contract/;
/** Where states are explained: of nobody's application. */
const explains = /常见问题|帮助(?:中心|文档)|(?:使用|操作)(?:指南|指引|手册)|faq|helpcenter/;
const example = /^(?:示例|样例|范例|举例|例如|example|sample)/;
const foreignColumns =
  /^(?:发票(?:类型|金额|抬头|号码)|开票.*|金额|费用|合同.*|通话时长|被叫.*|主叫.*|坐席.*|域名|备案号|税率|订单金额|客户(?:来源|等级|标签|阶段|状态)|负责.*|(?:话术|模板|签名)(?:名称|内容|id|编号)|操作人)$/;

export function isForeign(
  table: TableScan,
  { title, headings }: Pick<PageScan, 'title' | 'headings'>,
): boolean {
  if (table.headers.some((header) => foreignColumns.test(plainHeader(header)))) return true;
  const near = normaliseText(table.title);
  if (near !== '' && (foreign.test(near) || example.test(near))) return true;
  const page = normaliseText(`${title.split(/[-|_–·]/)[0] ?? ''} ${headings[0] ?? ''}`);
  return foreign.test(page) || explains.test(page);
}
