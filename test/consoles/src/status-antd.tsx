// title: 企业资质管理 - 云联络中心 - 控制台
import { Descriptions, Table, Tag, Tooltip } from 'antd';
import { createRoot } from 'react-dom/client';
import { records, type StatusRecord } from './status-records.ts';

/** Heading fixed over a scrolling body, locked columns, the reason unfolded below its row; and a record's details. */
function App() {
  return (
    <main>
      <h2>企业资质管理</h2>
      <Table<StatusRecord>
        rowKey="id"
        size="small"
        dataSource={records}
        pagination={{ pageSize: 10 }}
        scroll={{ x: 1600, y: 300 }}
        columns={[
          { title: '企业名称', dataIndex: 'name', fixed: 'left', width: 240, sorter: true },
          { title: '申请单号', dataIndex: 'id', width: 100 },
          { title: '提交时间', dataIndex: 'filed', width: 300 },
          { title: '审核时间', dataIndex: 'decided', width: 300 },
          {
            title: '审核状态',
            dataIndex: 'state',
            width: 200,
            filters: [{ text: '审核中', value: 'x' }],
            render: (state) => (
              <Tag icon={<b>✓</b>} color="blue">
                {state}
              </Tag>
            ),
          },
          {
            title: '操作',
            key: 'do',
            fixed: 'right',
            width: 120,
            render: () => (
              <Tooltip title="查看详情">
                <a href="#1">查看</a>
              </Tooltip>
            ),
          },
        ]}
        expandable={{
          defaultExpandAllRows: true,
          rowExpandable: ({ reason }) => reason !== '',
          expandedRowRender: ({ reason }) => <p>驳回原因：{reason}</p>,
        }}
      />
      <section>
        <Descriptions title="资质详情" bordered>
          <Descriptions.Item label="企业名称">金华云岭服务有限公司</Descriptions.Item>
          <Descriptions.Item label="审核状态">
            <Tag>驳回</Tag>
          </Descriptions.Item>
          <Descriptions.Item label="驳回原因">法定代表人身份证照片不清晰</Descriptions.Item>
          <Descriptions.Item label="审核时间">2026-11-18 18:00:00</Descriptions.Item>
        </Descriptions>
      </section>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
