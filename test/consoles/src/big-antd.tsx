// title: 企业资质（大页面，Ant Design）
import {
  Breadcrumb,
  Button,
  Card,
  Cascader,
  Checkbox,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  Layout,
  Menu,
  Radio,
  Select,
  Table,
  Tag,
  Upload,
} from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { applications, type BigKind, choices, industries, places, regions, sections } from './gallery/big.ts';

/** About 10,000 elements around 40 fields, in antd's own markup. `?rows=` rows of the table. */
const rows = Number(new URLSearchParams(location.search).get('rows') ?? 658);

const asOptions = (texts: string[]) => texts.map((text) => ({ value: text, label: text }));

const control = (kind: BigKind) => {
  switch (kind) {
    case 'textarea':
      return <Input.TextArea placeholder="请输入" />;
    case 'select':
      return <Select options={asOptions(industries)} placeholder="请选择" />;
    case 'radio':
      return <Radio.Group options={choices} />;
    case 'checks':
      return <Checkbox.Group options={choices} />;
    case 'date':
      return <DatePicker />;
    case 'cascader':
      return <Cascader options={regions} placeholder="请选择" />;
    case 'upload':
      return (
        <Upload listType="picture-card" accept="image/png,image/jpeg">
          <div>上传</div>
        </Upload>
      );
    default:
      return <Input placeholder="请输入" />;
  }
};

const columns = [
  { title: '申请编号', dataIndex: 'no' },
  { title: '企业名称', dataIndex: 'company' },
  { title: '类型', dataIndex: 'kind' },
  { title: '状态', dataIndex: 'state', render: (text: string) => <Tag color="blue">{text}</Tag> },
  { title: '提交时间', dataIndex: 'at' },
  {
    title: '操作',
    key: 'act',
    render: () => (
      <>
        <Button type="link" size="small">
          查看
        </Button>
        <Button type="link" size="small">
          撤销
        </Button>
        <Button type="link" size="small">
          复制
        </Button>
      </>
    ),
  },
];

function App() {
  const [form] = Form.useForm();
  return (
    <Layout>
      <Layout.Header>腾讯云</Layout.Header>
      <Layout>
        <Layout.Sider>
          <Menu theme="dark" items={places.map((name) => ({ key: name, label: name, icon: <i /> }))} />
        </Layout.Sider>
        <Layout.Content style={{ padding: 24 }}>
          <Breadcrumb items={[{ title: '云联络中心' }, { title: '企业资质管理' }]} />
          <h2>添加企业资质</h2>
          <Form form={form} labelCol={{ span: 6 }} wrapperCol={{ span: 12 }}>
            {sections.map(({ title, fields }) => (
              <Card key={title} title={title}>
                {fields.map(({ name, label, kind }) => (
                  <Form.Item key={name} name={name} label={label} rules={[{ required: true }]}>
                    {control(kind)}
                  </Form.Item>
                ))}
              </Card>
            ))}
            <Button type="primary">提交审核</Button>
          </Form>
          <Card title="申请记录">
            <Table
              rowKey="id"
              columns={columns}
              dataSource={applications.slice(0, rows)}
              pagination={false}
            />
          </Card>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

Object.assign(globalThis, { consoleState: () => ({ nodes: document.querySelectorAll('*').length }) });
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <ConfigProvider locale={zhCN}>
      <App />
    </ConfigProvider>,
  );
