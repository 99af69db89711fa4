// title: API Explorer
import { Button, Form, Input, Modal, Select, Typography } from '@arco-design/web-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@arco-design/web-react/dist/css/arco.css';

/**
 * The API Explorer's form of a call (seed 002; facts on Volcengine): labels are the parameters' names, scriptList is a
 * list that grows by a button. `?api=` company, number. `in=` dialog, shadow, late; `list=` none (no button), two
 * (another list's button beside it).
 */
const query = new URLSearchParams(location.search);
const api = query.get('api') ?? 'company';
const place = query.get('in') ?? '';
const list = query.get('list') ?? '';
const action = api === 'company' ? 'Click2CallCompanyAuth' : 'Click2CallNumberAuth';

let read: () => Record<string, unknown> = () => ({});
const clicks = { call: 0, reset: 0, sign: 0, added: 0, removed: 0 };

const papers = [
  'businessLicense',
  'proprietorIdcard',
  'operatorIdcard',
  'operatorIdcardInhand',
  'networkaccessCommitmentletter',
  'numberapplicationOfficialletter',
];
const company = [
  'companyName',
  'companyCreditCode',
  ...papers.flatMap((paper) => [`${paper}PicUrl`, `${paper}PicFilename`]),
  'calleeSource',
  'businessCarrier',
];
const number = [
  'companyName',
  'companyCreditCode',
  'action',
  'aNumbers',
  'businessUsageCommitmentletterPicUrl',
  'businessUsageCommitmentletterPicFilename',
  'script',
  'scriptScene',
];
const required = [{ required: true }];
const label = (name: string, type = 'String') => (
  <span>
    {name} <Typography.Text type="secondary">{type}</Typography.Text>
  </span>
);

function Scripts() {
  return (
    <Form.List field="scriptList" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <div style={{ border: '1px solid #ddd', padding: 12, marginBottom: 20 }}>
          <div>scriptList Array of Object</div>
          {fields.map((item, index) => (
            <div key={item.key} style={{ borderTop: '1px dashed #ddd', paddingTop: 12 }}>
              <Form.Item
                label={label(`scriptList[${index}].scriptContent`)}
                field={`${item.field}.scriptContent`}
              >
                <Input.TextArea />
              </Form.Item>
              <Form.Item
                label={label(`scriptList[${index}].scriptScene`)}
                field={`${item.field}.scriptScene`}
              >
                <Input />
              </Form.Item>
              <Button
                size="mini"
                onClick={() => {
                  clicks.removed++;
                  remove(index);
                }}
              >
                删除
              </Button>
            </div>
          ))}
          {list !== 'none' && (
            <Button
              type="dashed"
              onClick={() => {
                clicks.added++;
                add({});
              }}
            >
              + 添加
            </Button>
          )}
          {list === 'two' && (
            <Button
              type="dashed"
              onClick={() => {
                clicks.sign++;
              }}
            >
              新增
            </Button>
          )}
        </div>
      )}
    </Form.List>
  );
}

function Explorer() {
  const [form] = Form.useForm();
  read = () => ({ ...(form.getFieldsValue() as Record<string, unknown>), clicks: { ...clicks } });
  const names = api === 'company' ? company : number;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ Action: action, Version: '2022-01-01', Region: 'cn-beijing' }}
      onSubmit={() => clicks.call++}
    >
      <h3>公共参数</h3>
      <Form.Item label={label('Action')} field="Action">
        <Input disabled />
      </Form.Item>
      <Form.Item label={label('Version')} field="Version">
        <Input disabled />
      </Form.Item>
      <Form.Item label={label('Region')} field="Region">
        <Select options={['cn-beijing', 'cn-north-1']} />
      </Form.Item>
      <h3>Body 参数</h3>
      {names.map((name) => (
        <Form.Item key={name} label={label(name)} field={name} rules={required}>
          {name === 'action' ? (
            <Select options={['add', 'update', 'delete']} />
          ) : (
            <Input placeholder={name.endsWith('Url') ? 'https://www.xxx.com/aaa.jpg' : ''} />
          )}
        </Form.Item>
      ))}
      {api === 'company' && <Scripts />}
      <Button type="primary" htmlType="submit">
        发起调用
      </Button>{' '}
      <Button onClick={() => clicks.reset++}>重置参数</Button>
    </Form>
  );
}

function App() {
  const [open, setOpen] = useState(false);
  return (
    <div style={{ width: 820, padding: 20 }}>
      <h2>{action}</h2>
      {place === 'dialog' ? (
        <>
          <Button onClick={() => setOpen(true)}>调试</Button>
          <Modal
            title={action}
            visible={open}
            onCancel={() => setOpen(false)}
            footer={null}
            style={{ width: 760 }}
          >
            <Explorer />
          </Modal>
        </>
      ) : (
        <Explorer />
      )}
    </div>
  );
}

Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root && place === 'shadow') {
  const host = document.createElement('div');
  root.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  const css = document.createElement('link');
  css.rel = 'stylesheet';
  css.href = 'app.css';
  const inner = document.createElement('div');
  shadow.append(css, inner);
  createRoot(inner).render(<App />);
} else if (root && place === 'late') {
  const drawn = createRoot(root);
  drawn.render(<p>加载中…</p>);
  setTimeout(() => drawn.render(<App key="first" />), 700);
  setTimeout(() => {
    drawn.render(<App key="second" />);
    Object.assign(globalThis, { mounts: 2 });
  }, 1600);
} else if (root) createRoot(root).render(<App />);
