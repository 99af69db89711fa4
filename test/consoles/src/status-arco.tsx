// title: 企业资质 - 语音服务 - 火山引擎
import '@arco-design/web-react/dist/css/arco.css';
import { Badge, Descriptions, Table } from '@arco-design/web-react';
import { createRoot } from 'react-dom/client';
import { records } from './status-records.ts';

function App() {
  return (
    <main>
      <h3>资质管理</h3>
      <Table
        rowKey="id"
        data={records}
        scroll={{ x: 1800, y: 400 }}
        columns={[
          { title: '资质编号', dataIndex: 'id', fixed: 'left', width: 120 },
          {
            title: '状态',
            dataIndex: 'state',
            width: 160,
            render: (state) => <Badge status="processing" text={state} />,
          },
          { title: '企业名', dataIndex: 'name', width: 300 },
          {
            title: '审核意见',
            dataIndex: 'reason',
            width: 300,
            ellipsis: true,
            render: (reason) => reason || '--',
          },
          { title: '创建时间', dataIndex: 'filed', width: 300 },
          { title: '更新时间', dataIndex: 'decided', width: 300 },
          { title: '操作', fixed: 'right', width: 100, render: () => <a href="#1">详情</a> },
        ]}
      />
      <div>
        <Descriptions
          title="资质详情"
          data={[
            { label: '企业名称', value: '金华云岭服务有限公司' },
            { label: '审核状态', value: '审核失败' },
            { label: '失败原因', value: '法定代表人身份证照片不清晰' },
            { label: '更新时间', value: '2026-11-18 18:00:00' },
          ]}
        />
      </div>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
