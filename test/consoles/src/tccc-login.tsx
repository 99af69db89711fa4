// title: 登录 - 云联络中心
import { Card } from 'tea-component';
import { Fields, show, submitButton } from './tccc/simple.tsx';
import 'tea-component/dist/tea.css';

/** The entrance of the agents' application. */
show(
  <div style={{ minHeight: '100vh', background: '#eef3fb', paddingTop: 120 }}>
    <Card style={{ width: 620, margin: '0 auto' }}>
      <Card.Body title="登录云联络中心">
        <Fields fields={[{ label: '应用 ID' }, { label: '手机号' }, { label: '密码', password: true }]} />
      </Card.Body>
      <Card.Footer>
        <div style={{ padding: 20 }}>{submitButton('登录')}</div>
      </Card.Footer>
    </Card>
  </div>,
);
