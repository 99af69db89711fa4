// title: 企业资质（大页面，TEA）
import { createRoot } from 'react-dom/client';
import {
  Button,
  Card,
  Cascader,
  Checkbox,
  DatePicker,
  Form,
  H3,
  Input,
  Layout,
  Menu,
  NavMenu,
  Radio,
  Select,
  Table,
  Text,
  TextArea,
} from 'tea-component';
import { applications, type BigKind, choices, industries, places, regions, sections } from './gallery/big.ts';
import { imageBounds, Material } from './tccc/material.tsx';
import 'tea-component/dist/tea.css';

/** About 10,000 elements around 40 fields, in TEA's own markup. `?rows=` rows of the table. */
const rows = Number(new URLSearchParams(location.search).get('rows') ?? 450);

const teaRegions = {
  title: '省',
  options: regions.map(({ children, ...province }) => ({
    ...province,
    child: { title: '市', options: children },
  })),
};

const control = (kind: BigKind) => {
  switch (kind) {
    case 'textarea':
      return <TextArea size="l" placeholder="请输入" />;
    case 'select':
      return (
        <Select appearance="button" size="l" options={industries.map((text) => ({ value: text, text }))} />
      );
    case 'radio':
      return (
        <Radio.Group>
          {choices.map((text) => (
            <Radio key={text} name={text}>
              {text}
            </Radio>
          ))}
        </Radio.Group>
      );
    case 'checks':
      return (
        <Checkbox.Group>
          {choices.map((text) => (
            <Checkbox key={text} name={text}>
              {text}
            </Checkbox>
          ))}
        </Checkbox.Group>
      );
    case 'date':
      return <DatePicker />;
    case 'cascader':
      return <Cascader data={teaRegions} />;
    case 'upload':
      return <Material look="image" bounds={imageBounds} onChange={() => {}} />;
    default:
      return <Input size="l" placeholder="请输入" />;
  }
};

const columns = [
  { key: 'no', header: '申请编号' },
  { key: 'company', header: '企业名称' },
  { key: 'kind', header: '类型' },
  {
    key: 'state',
    header: '状态',
    render: ({ state }: { state: string }) => <Text theme="success">{state}</Text>,
  },
  { key: 'at', header: '提交时间' },
  {
    key: 'act',
    header: '操作',
    render: () => (
      <>
        {['查看', '撤销', '复制'].map((text) => (
          <Button key={text} type="link" htmlType="button">
            {text}
          </Button>
        ))}
      </>
    ),
  },
];

function App() {
  return (
    <Layout>
      <Layout.Header>
        <NavMenu left={<NavMenu.Item type="logo">腾讯云</NavMenu.Item>} right={null} />
      </Layout.Header>
      <Layout.Body>
        <Layout.Sider>
          <Menu theme="dark" title="云联络中心">
            {places.map((name) => (
              <Menu.Item key={name} title={name} />
            ))}
          </Menu>
        </Layout.Sider>
        <Layout.Content>
          <Layout.Content.Header title="添加企业资质" />
          <Layout.Content.Body>
            <Card>
              <Card.Body>
                {sections.map(({ title, fields }) => (
                  <section key={title}>
                    <H3>{title}</H3>
                    <Form>
                      {fields.map(({ name, label, kind }) => (
                        <Form.Item key={name} required label={label}>
                          {control(kind)}
                        </Form.Item>
                      ))}
                    </Form>
                  </section>
                ))}
              </Card.Body>
              <Card.Footer>
                <Button type="primary" htmlType="button">
                  提交审核
                </Button>
              </Card.Footer>
            </Card>
            <Card>
              <Table recordKey="id" columns={columns} records={applications.slice(0, rows)} />
            </Card>
          </Layout.Content.Body>
        </Layout.Content>
      </Layout.Body>
    </Layout>
  );
}

Object.assign(globalThis, { consoleState: () => ({ nodes: document.querySelectorAll('*').length }) });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
