// title: 添加企业资质（Arco 对话框）
import { Form, Input, Modal, Select } from '@arco-design/web-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@arco-design/web-react/dist/css/arco.css';

/** A dialog taller than the window: Arco puts the lists of its selects into the box that scrolls the dialog. */
let read: () => Record<string, unknown> = () => ({});

function Dialog() {
  const [identity, setIdentity] = useState<string>();
  read = () => ({ identity: identity ?? null });
  return (
    <Modal visible title="添加企业资质">
      <Form layout="vertical">
        <Form.Item label="申请人身份">
          <Select options={['公司法定代表人', '经办人']} onChange={setIdentity} />
        </Form.Item>
        {Array.from({ length: 20 }, (_, i) => `补充说明 ${i + 1}`).map((label) => (
          <Form.Item key={label} label={label}>
            <Input />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root) createRoot(root).render(<Dialog />);
