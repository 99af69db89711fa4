// title: 企业资质管理 - 云联络中心 - 控制台
import { Table, Tag, Tooltip } from 'antd';
import { createRoot } from 'react-dom/client';
import { readFiling } from './gallery/filing.ts';

/** The list over antd-qualification `?filing`: what was filed, and what became of it. */
const filing = readFiling();
const rows = filing ? [{ ...filing, id: '1', name: String(filing.values.CompanyName ?? '') }] : [];
Object.assign(globalThis, { consoleState: () => ({ rows }) });

createRoot(document.getElementById('root') as HTMLElement).render(
  <main>
    <h2>企业资质管理</h2>
    <Table
      rowKey="id"
      size="small"
      dataSource={rows}
      columns={[
        { title: '企业名称', dataIndex: 'name' },
        { title: '审核时间', dataIndex: 'decided' },
        {
          title: '审核状态',
          dataIndex: 'state',
          render: (state, { reason }) => (
            <Tooltip title={reason}>
              <Tag>{state}</Tag>
            </Tooltip>
          ),
        },
        { title: '驳回原因', dataIndex: 'reason' },
      ]}
    />
  </main>,
);
