// title: 号码申请列表 - 云联络中心 - 控制台
import ElementPlus, { ElTable, ElTableColumn, ElTag } from 'element-plus';
import 'element-plus/dist/index.css';
import { createApp, h } from 'vue';

/** Applications for numbers, both sides locked, grouped headings, an unfolded row with a table of the numbers in it. */
const rows = [
  {
    id: 'NA20261101',
    name: '杭州云岭信息技术有限公司',
    kind: '固话号码',
    state: '已下发',
    filed: '2026-11-05 10:00:00',
  },
  {
    id: 'NA20261102',
    name: '杭州云岭信息技术有限公司',
    kind: '400号码',
    state: '待付费',
    filed: '2026-11-06 10:00:00',
  },
  {
    id: 'NA20261103',
    name: '宁波云岭客服有限公司',
    kind: '固话号码',
    state: '已绑定',
    filed: '2026-11-07 10:00:00',
  },
  {
    id: 'NA20261104',
    name: '绍兴云岭网络有限公司',
    kind: '固话号码',
    state: '驳回',
    filed: '2026-11-08 10:00:00',
  },
];
const numbers = [
  { number: '057188880001', state: '正常' },
  { number: '057188880002', state: '欠费停用' },
];

const App = () =>
  h('main', { style: 'width: 860px' }, [
    h('h2', '号码申请列表'),
    h(
      ElTable,
      {
        data: rows,
        rowKey: 'id',
        height: 420,
        border: true,
        defaultExpandAll: false,
        expandRowKeys: ['NA20261103'],
      },
      () => [
        h(
          ElTableColumn,
          { type: 'expand' },
          {
            default: () =>
              h(ElTable, { data: numbers }, () => [
                h(ElTableColumn, { label: '号码', prop: 'number' }),
                h(ElTableColumn, { label: '状态', prop: 'state' }),
              ]),
          },
        ),
        h(ElTableColumn, { label: '申请单号', prop: 'id', fixed: 'left', width: 160 }),
        h(ElTableColumn, { label: '申请信息' }, () => [
          h(ElTableColumn, { label: '企业名称', prop: 'name', width: 320 }),
          h(ElTableColumn, { label: '号码类型', prop: 'kind', width: 200 }),
        ]),
        h(ElTableColumn, { label: '申请时间', prop: 'filed', width: 260 }),
        h(
          ElTableColumn,
          { label: '申请状态', fixed: 'right', width: 140 },
          {
            default: ({ row }: { row: { state: string } }) => h(ElTag, () => row.state),
          },
        ),
      ],
    ),
  ]);
Object.assign(globalThis, { consoleState: () => ({ rows: rows.length }) });
createApp(App).use(ElementPlus).mount('#root');
