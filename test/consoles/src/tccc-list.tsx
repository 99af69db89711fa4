// title: 企业资质管理 - 云联络中心 - 控制台
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Card, Form, Input, Justify, Select, Status, Table, Text } from 'tea-component';
import { Chrome } from './tccc/chrome.tsx';

/** The list of qualifications: a search box with the very words of the form, and a table of states. No form. */
const records = [
  ['2201', '杭州云岭信息技术有限公司', '91330106MA2B0QXU8L', '审核通过', ''],
  ['2207', '宁波云岭客服有限公司', '91330203MA2AGF7J6P', '待审核', ''],
  ['2219', '杭州云岭信息技术有限公司', '91330106MA2B0QXU8L', '驳回', '营业执照扫描件未加盖公章'],
].map(([id, company, code, state, remark]) => ({ id, company, code, state, remark }));

let state: Record<string, unknown> = {};
const clicks = { search: 0, reset: 0, add: 0 };
Object.assign(globalThis, { consoleState: () => ({ ...state, clicks: { ...clicks } }) });

function App() {
  const [query, setQuery] = useState<Record<string, string>>({});
  state = query;
  const set = (key: string) => (value: string) => setQuery((old) => ({ ...old, [key]: value }));
  return (
    <Chrome place="企业资质管理" title="企业资质管理">
      <Card>
        <Card.Body>
          <Form layout="inline">
            <Form.Item label="企业名称">
              <Input value={query.company ?? ''} onChange={set('company')} placeholder="请输入企业名称" />
            </Form.Item>
            <Form.Item label="统一社会信用代码">
              <Input value={query.code ?? ''} onChange={set('code')} placeholder="请输入统一社会信用代码" />
            </Form.Item>
            <Form.Item label="审核状态">
              <Select
                appearance="button"
                value={query.state}
                onChange={set('state')}
                options={['待审核', '审核通过', '驳回'].map((text) => ({ value: text, text }))}
              />
            </Form.Item>
            <Form.Item>
              <Button type="primary" htmlType="button" onClick={() => clicks.search++}>
                查询
              </Button>
              <Button htmlType="button" onClick={() => clicks.reset++}>
                重置
              </Button>
            </Form.Item>
          </Form>
        </Card.Body>
      </Card>
      <Card>
        <Card.Body>
          <Justify
            left={
              <Button type="primary" htmlType="button" onClick={() => clicks.add++}>
                添加企业资质
              </Button>
            }
          />
          <Table
            recordKey="id"
            records={records}
            columns={[
              { key: 'id', header: '审批单号' },
              { key: 'company', header: '企业名称' },
              { key: 'code', header: '统一社会信用代码' },
              {
                key: 'state',
                header: '审核状态',
                render: ({ state: name }) => (
                  <Text theme={name === '驳回' ? 'danger' : name === '审核通过' ? 'success' : 'warning'}>
                    {name}
                  </Text>
                ),
              },
              { key: 'remark', header: '审核备注' },
              { key: 'operation', header: '操作', render: () => <Button type="link">编辑</Button> },
            ]}
          />
          {!records.length && <Status icon="blank" title="暂无数据" />}
        </Card.Body>
      </Card>
    </Chrome>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
