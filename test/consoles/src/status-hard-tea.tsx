// title: 企业资质管理 - 云联络中心 - 控制台
import { createRoot } from 'react-dom/client';
import { Bubble, Card, Pagination, Status, StatusTip, Table, Text } from 'tea-component';
import { records } from './status-records.ts';

/** TEA's own plugins: columns that stay, rows that unfold; name and number in one cell, state and reason in another. */
const { expandable, scrollable } = Table.addons;
function App() {
  return (
    <main style={{ width: 900 }}>
      <h2>企业资质管理</h2>
      <Card>
        <Table
          recordKey="id"
          records={records}
          columns={[
            {
              key: 'name',
              header: 'ID/企业名称',
              width: 260,
              fixed: 'left',
              render: ({ id, name }) => (
                <>
                  <p>
                    <a href="#1">{id}</a>
                  </p>
                  <p>{name}</p>
                </>
              ),
            },
            { key: 'code', header: '统一社会信用代码', width: 240 },
            { key: 'filed', header: '申请时间', width: 240 },
            { key: 'decided', header: '审核时间', width: 240 },
            {
              key: 'state',
              header: '审核状态',
              width: 260,
              render: ({ state, reason }) => (
                <>
                  <Text theme={reason ? 'danger' : 'success'}>{state}</Text>
                  {reason && (
                    <p>
                      <Text theme="weak">原因：{reason}</Text>
                    </p>
                  )}
                </>
              ),
            },
            {
              key: 'ops',
              header: '操作',
              width: 160,
              fixed: 'right',
              render: () => <Bubble content="审核中的资质不可修改">修改</Bubble>,
            },
          ]}
          addons={[
            scrollable({ minWidth: 1600 }),
            expandable({ expandedKeys: ['2201'], render: () => <p>审核通过后可申请号码</p> }),
          ]}
        />
        <Pagination recordCount={46} />
      </Card>
      <Card>
        <Table
          recordKey="id"
          records={[] as { id: string }[]}
          columns={[
            { key: 'a', header: '企业名称' },
            { key: 'b', header: '审核状态' },
          ]}
          topTip={<StatusTip status="empty" emptyText="暂无审核通过的资质" />}
        />
        <Status icon="blank" title="暂无驳回记录" />
      </Card>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
