// title: 腾讯电子签
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Card, Form, Input, Radio, Select, Tabs, Textarea, Upload } from 'tdesign-react';
import 'tdesign-react/dist/tdesign.css';

/**
 * Tencent E-Sign (seed 004, steps 2 and 3). `?page=application`: the application number. `?kind=select`: the type as a
 * list. `?words=tw`: Traditional Chinese.
 */
const query = new URLSearchParams(location.search);
const tw = query.get('words') === 'tw';
const w = (simplified: string, traditional: string) => (tw ? traditional : simplified);

const kinds = [
  { value: '1', label: w('企业', '企業') },
  { value: '2', label: w('个体工商户', '個體工商戶') },
  { value: '3', label: w('政府/事业单位', '政府/事業單位') },
  { value: '4', label: w('其他组织', '其他組織') },
];
const types = ['PC Web', 'APP(IOS)', 'APP(Android)', '微信小程序', 'H5', '其他'].map((label) => ({
  value: label,
  label,
}));

let submits = 0;
let read: () => Record<string, unknown> = () => ({});
Object.assign(globalThis, { consoleState: () => read() });

interface Row {
  name: string;
  label: string;
  control?: ReactElement;
}

const picture = (
  <Upload
    action="/upload"
    theme="image"
    accept="image/png,image/jpeg"
    formatResponse={() => ({ url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })}
  />
);
const person: Row[] = [
  { name: 'LegalName', label: w('法人代表', '法人代表') },
  { name: 'Contact', label: w('组织联系人', '組織聯絡人') },
  { name: 'Phone', label: w('联系方式', '聯絡方式') },
  { name: 'Email', label: w('组织邮箱', '組織郵箱') },
];
const rowsOf = (kind: unknown): Row[] => {
  switch (kind) {
    case '1':
      return [
        { name: 'Code', label: w('统一社会信用代码', '統一社會信用代碼') },
        ...person,
        { name: 'Licence', label: w('多合一营业执照', '多合一營業執照'), control: picture },
      ];
    case '2':
      return [
        { name: 'Code', label: '统一社会信用代码/营业执照注册号' },
        { name: 'LegalName', label: '经营者姓名' },
        { name: 'LegalId', label: '经营者身份证' },
        { name: 'Phone', label: '经营者联系方式' },
        { name: 'Email', label: '组织邮箱' },
        { name: 'Licence', label: '营业执照', control: picture },
      ];
    case '3':
      return [
        {
          name: 'CertificateType',
          label: '证件类型',
          control: (
            <Select
              placeholder="请选择"
              options={['统一社会信用代码', '事业单位法人证书'].map((label) => ({ value: label, label }))}
            />
          ),
        },
        { name: 'Code', label: '证件号码' },
        { name: 'Licence', label: '证件照片', control: picture },
        ...person,
      ];
    case '4':
      return [
        { name: 'Code', label: '证件号码' },
        { name: 'Licence', label: '证件照片', control: picture },
        ...person,
      ];
    default:
      return [];
  }
};

const application: Row[] = [
  { name: 'Uin', label: 'Uin' },
  { name: 'Company', label: '企业名称' },
  { name: 'Name', label: '应用名称' },
  { name: 'Type', label: '应用类型', control: <Select options={types} placeholder="请选择" /> },
  { name: 'Description', label: '应用简介', control: <Textarea maxlength={100} /> },
  {
    name: 'Interfaces',
    label: '白名单接口',
    control: <Textarea placeholder="如需白名单接口，请填写接口名" />,
  },
];

const files = (value: unknown) =>
  Array.isArray(value) ? value.map(({ name }: { name: string }) => name) : value;

function App() {
  const [form] = Form.useForm();
  const [kind, setKind] = useState<unknown>();
  const isApplication = query.get('page') === 'application';
  const rows = isApplication ? application : rowsOf(kind);
  read = () => {
    const { Licence, ...values } = form.getFieldsValue(true) as Record<string, unknown>;
    const stated = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
    );
    return { ...stated, ...(Licence ? { Licence: files(Licence) } : {}), submits };
  };
  return (
    <Card title={isApplication ? '申请应用号' : w('补充实名认证', '補充實名認證')} style={{ maxWidth: 900 }}>
      <Tabs defaultValue="1" list={[{ value: '1', label: '企业信息' }]} />
      <Form
        form={form}
        labelWidth={240}
        onValuesChange={(changed: Record<string, unknown>) => {
          if ('Kind' in changed) setKind(changed.Kind);
        }}
      >
        {!isApplication && (
          <Form.FormItem name="Kind" label={w('组织类型', '組織類型')}>
            {query.get('kind') === 'select' ? <Select options={kinds} /> : <Radio.Group options={kinds} />}
          </Form.FormItem>
        )}
        {rows.map(({ name, label, control }) => (
          <Form.FormItem key={`${kind}-${name}`} name={name} label={label} requiredMark>
            {control ?? <Input placeholder={`请输入${label}`} />}
          </Form.FormItem>
        ))}
        <Button
          type="button"
          onClick={() => {
            submits++;
          }}
        >
          提交审核
        </Button>
      </Form>
    </Card>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
