// title: 企业资质管理 - 云联络中心 - 控制台
import 'tdesign-react/dist/tdesign.css';
import { createRoot } from 'react-dom/client';
import { Descriptions, Table, Tag } from 'tdesign-react';
import { records } from './status-records.ts';

function App() {
  return (
    <main>
      <h2>企业资质管理</h2>
      <Table
        rowKey="id"
        data={records}
        maxHeight={420}
        headerAffixedTop
        columns={[
          {
            colKey: 'state',
            title: '資質狀態',
            width: 160,
            cell: ({ row }) => <Tag theme="warning">{row.state}</Tag>,
          },
          { colKey: 'name', title: '企業名稱', width: 260 },
          { colKey: 'reason', title: '駁回原因', width: 260 },
          { colKey: 'filed', title: '申請時間', width: 260 },
          { colKey: 'decided', title: '審核時間', width: 260 },
        ]}
      />
      <div>
        <Descriptions
          title="资质详情"
          items={[
            { label: '企业名称', content: '金华云岭服务有限公司' },
            { label: '审核状态', content: '驳回' },
            { label: '驳回原因', content: '法定代表人身份证照片不清晰' },
            { label: '审核时间', content: '2026-11-18 18:00:00' },
          ]}
        />
      </div>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
