// title: 企业资质管理 - 云联络中心 - 控制台
import 'element-plus/dist/index.css';
import { ElDescriptions, ElDescriptionsItem, ElTable, ElTableColumn, ElTag } from 'element-plus';
import { createApp, h } from 'vue';
import { records } from './status-records.ts';

const column = (
  prop: string,
  label: string,
  more: Record<string, unknown> = {},
  slot?: (row: Record<string, string>) => unknown,
) =>
  h(
    ElTableColumn,
    { prop, label, minWidth: 200, ...more },
    slot ? { default: ({ row }: { row: Record<string, string> }) => slot(row) } : undefined,
  );
const item = (label: string, text: unknown) => h(ElDescriptionsItem, { label }, () => text);

createApp({
  render: () =>
    h('main', [
      h('h2', '企业资质管理'),
      h(ElTable, { data: records, height: 380, border: true }, () => [
        column('name', '公司名称', { fixed: 'left' }),
        column('id', '申请编号'),
        column('filed', '申请时间'),
        column('decided', '审核时间'),
        column('state', '审核状态', {}, (row) => h(ElTag, null, () => row.state)),
        column('reason', '备注', { showOverflowTooltip: true }),
        column('do', '操作', { fixed: 'right' }, () => h('a', '编辑')),
      ]),
      h('div', [
        h(ElDescriptions, { title: '资质详情', border: true }, () => [
          item('企业名称', '金华云岭服务有限公司'),
          item(
            '审核状态',
            h(ElTag, null, () => '驳回'),
          ),
          item('驳回原因', '法定代表人身份证照片不清晰'),
          item('审核时间', '2026-11-18 18:00:00'),
        ]),
      ]),
    ]),
}).mount('#root');
