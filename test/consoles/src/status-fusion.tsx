// title: 资质管理 - 语音服务
import '@alifd/next/dist/next.css';
import { Balloon, Table } from '@alifd/next';
import { createRoot } from 'react-dom/client';
import { records } from './status-records.ts';

/** Locked columns; names masked, as the voice console does by default, with 资质命名 beside them. */
const masked = (name: string) => `${name.slice(0, 2)}****公司`;
function App() {
  return (
    <main>
      <h3>普通资质</h3>
      <Table dataSource={records} fixedHeader maxBodyHeight={400} tableWidth={1800}>
        <Table.Column title="资质命名" dataIndex="name" lock width={240} />
        <Table.Column title="企业名称" dataIndex="name" width={240} cell={(name: string) => masked(name)} />
        <Table.Column title="资质ID" dataIndex="id" width={120} />
        <Table.Column title="提交时间" dataIndex="filed" width={240} />
        <Table.Column title="审核时间" dataIndex="decided" width={240} />
        <Table.Column
          title="审核状态"
          dataIndex="state"
          width={200}
          cell={(state: string, _i: number, record: { reason: string }) =>
            record.reason ? (
              <span>
                <i className="next-icon" /> {state}{' '}
                <Balloon.Tooltip trigger={<span title={record.reason}>查看原因</span>}>
                  {record.reason}
                </Balloon.Tooltip>
              </span>
            ) : (
              <span>{state}</span>
            )
          }
        />
        <Table.Column title="操作" lock="right" width={120} cell={() => <a href="#1">修改</a>} />
      </Table>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
