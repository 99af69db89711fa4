// title: 企业资质管理 - 云联络中心 - 控制台
import { Alert, Badge, Descriptions, Popover, Steps, Table, Tabs, Tag, Timeline } from 'antd';
import { createRoot } from 'react-dom/client';
import { records } from './status-records.ts';

/** Locked on both sides, sticky, unfolded rows with the reason, a filter in the heading, tabs and a total: all at once. */
const states = ['待审核', '审核通过', '审核不通过'];
const colours: Record<string, 'success' | 'error' | 'processing'> = {
  审核通过: 'success',
  审核不通过: 'error',
};

function App() {
  return (
    <main style={{ width: 900 }}>
      <h2>企业资质管理</h2>
      <Alert type="info" message="审核通过后可申请号码；如被驳回，请按驳回原因修改后重新提交。" />
      <Tabs items={['全部', ...states].map((label) => ({ key: label, label: `${label} (2)` }))} />
      <Table
        rowKey="id"
        dataSource={records}
        sticky
        scroll={{ x: 2200 }}
        rowSelection={{ fixed: true }}
        expandable={{
          defaultExpandedRowKeys: ['2219'],
          rowExpandable: ({ reason }) => reason !== '',
          expandedRowRender: ({ reason }) => <p>驳回原因：{reason}</p>,
        }}
        pagination={{ total: 46, showTotal: (total) => `共 ${total} 条，审核通过 40 条` }}
        columns={[
          { title: '企业名称', dataIndex: 'name', fixed: 'left', width: 240 },
          { title: '统一社会信用代码', dataIndex: 'code', width: 240 },
          {
            title: '审核状态',
            dataIndex: 'state',
            width: 180,
            filters: states.map((text) => ({ text, value: text })),
            render: (state: string, { reason }) => (
              <Popover content={reason}>
                <span>
                  <Badge status={colours[state] ?? 'processing'} text={state} />
                </span>
              </Popover>
            ),
          },
          { title: '提交时间', dataIndex: 'filed', width: 220, sorter: true },
          { title: '审核时间', dataIndex: 'decided', width: 220 },
          {
            title: '操作',
            fixed: 'right',
            width: 220,
            render: (_: unknown, { reason }) =>
              reason ? <a href="#why">查看驳回原因</a> : <a href="#1">查看</a>,
          },
        ]}
      />
      <section>
        <Steps
          current={1}
          items={[
            { title: '提交资料' },
            { title: '平台审核', description: '预计1-3个工作日' },
            { title: '审核通过' },
          ]}
        />
        <Descriptions
          title="资质详情"
          bordered
          items={[
            { key: '1', label: '企业名称', children: '舟山云岭海运客服有限公司' },
            { key: '2', label: '审核状态', children: <Tag color="blue">审核中</Tag> },
            { key: '3', label: '提交时间', children: '2026-11-25 08:30:00' },
          ]}
        />
        <Timeline
          items={[
            { children: '2026-11-25 08:30 重新提交' },
            { children: '2026-11-24 17:00 审核不通过：营业执照模糊' },
            { children: '2026-11-23 10:00 提交' },
          ]}
        />
      </section>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
