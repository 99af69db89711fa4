// title: smoke
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Card, Form, Input, Select } from 'tea-component';
import 'tea-component/dist/tea.css';

let current: Record<string, unknown> = {};
function App() {
  const [name, setName] = useState('');
  const [type, setType] = useState<string>();
  current = { name, type };
  return (
    <Card>
      <Card.Body title="企业信息">
        <Form>
          <Form.Item label="企业名称" required>
            <Input value={name} onChange={setName} placeholder="请输入" />
          </Form.Item>
          <Form.Item label="号码类型">
            <Select
              appearance="button"
              value={type}
              onChange={setType}
              options={[
                { value: '1', text: '固话号码' },
                { value: '2', text: '400号码' },
              ]}
            />
          </Form.Item>
        </Form>
      </Card.Body>
    </Card>
  );
}
Object.assign(globalThis, { consoleState: () => current });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
