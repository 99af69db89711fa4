// title: 资质管理 - 语音服务
import '@alifd/next/dist/next.css';
import { List, Step, Tag, Timeline } from '@alifd/next';
import { createRoot } from 'react-dom/client';
import { records } from './status-records.ts';

/** A list and no table: title, tag and a line of labels each. Steps and a history beside it say the same words. */
function App() {
  return (
    <main>
      <h3>普通资质</h3>
      <Step current={1} shape="circle">
        <Step.Item title="提交资质" />
        <Step.Item title="审核中" />
        <Step.Item title="审核通过" />
      </Step>
      <List
        dataSource={records}
        renderItem={(record) => (
          <List.Item key={record.id} title={record.name} extra={<Tag size="small">{record.state}</Tag>}>
            <div>
              <span>资质ID：{record.id}</span> <span>提交时间：{record.filed}</span>
            </div>
            {record.reason && <div>驳回原因：{record.reason}</div>}
          </List.Item>
        )}
      />
      <Timeline>
        <Timeline.Item title="审核不通过" content="营业执照扫描件未加盖公章" time="2026-11-21 11:20" />
        <Timeline.Item title="提交审核" time="2026-11-20 08:00" />
      </Timeline>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
