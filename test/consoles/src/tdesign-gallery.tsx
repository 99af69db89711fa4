// title: TDesign
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Button,
  Cascader,
  Checkbox,
  ConfigProvider,
  DatePicker,
  DateRangePicker,
  Dialog,
  Form,
  Input,
  InputNumber,
  Radio,
  Select,
  Textarea,
  Upload,
} from 'tdesign-react';
import 'tdesign-react/dist/tdesign.css';
import {
  askedPrefix,
  banks,
  callTypes,
  identities,
  industries,
  numberTypes,
  pictureFits,
  places,
  regions,
  restyle,
  tags,
} from './gallery/choices.ts';

const events: string[] = [];
let read: () => Record<string, unknown> = () => ({});

interface Uploaded {
  name?: string;
  status?: string;
}
const fileNames = (value: unknown): unknown =>
  ((value as Uploaded[] | undefined) ?? []).filter((file) => file.status !== 'fail').map((file) => file.name);
const uploads = ['licence', 'idFront', 'letter', 'strict', 'broken', 'later'];
const Item = Form.FormItem;

function Gallery() {
  const [form] = Form.useForm();
  const [contact] = Form.useForm();
  const [open, setOpen] = useState(false);
  const [identity, setIdentity] = useState<unknown>();
  const seen = useRef<Record<string, unknown>>({});
  read = () => {
    const values: Record<string, unknown> = { ...form.getFieldsValue(true) };
    for (const key of uploads) values[key] = fileNames(values[key]);
    return { ...values, contact: open ? contact.getFieldsValue(true) : undefined, events: [...events] };
  };
  return (
    <>
      <Form
        form={form}
        labelWidth={140}
        style={{ maxWidth: 900, padding: 16 }}
        onValuesChange={(changed: Record<string, unknown>) => {
          seen.current = { ...seen.current, ...changed };
          events.push(Object.keys(changed).join());
          if ('identity' in changed) setIdentity(changed.identity);
        }}
      >
        <Item name="name" label="企业名称" rules={[{ required: true }]} help="与营业执照一致">
          <Input placeholder="请输入企业名称" clearable maxlength={50} showLimitNumber />
        </Item>
        <Item name="plain" label="联系电话">
          <Input placeholder="请输入" />
        </Item>
        <Item name="scope" label="经营范围">
          <Textarea placeholder="请输入" maxlength={500} />
        </Item>
        <Item name="quantity" label="申请数量">
          <InputNumber min={1} max={500} />
        </Item>
        <Item name="identity" label="申请人身份">
          <Radio.Group options={identities} />
        </Item>
        {identity === '1' && (
          <Item name="operator" label="经办人姓名">
            <Input />
          </Item>
        )}
        <Item name="numberType" label="号码类型">
          <Radio.Group variant="default-filled">
            {numberTypes.map((type) => (
              <Radio.Button key={type.value} value={type.value}>
                {type.label}
              </Radio.Button>
            ))}
          </Radio.Group>
        </Item>
        <Item name="agree" label="服务协议" initialData={false}>
          <Checkbox>我已阅读并同意</Checkbox>
        </Item>
        <Item name="callTypes" label="呼叫类型">
          <Checkbox.Group options={callTypes} />
        </Item>
        <Item name="industry" label="所属行业">
          <Select options={industries} placeholder="请选择行业" clearable />
        </Item>
        <Item name="bank" label="开户支行">
          <Select options={banks} filterable placeholder="请选择" clearable />
        </Item>
        <Item name="place" label="号码归属地">
          <Select options={places} placeholder="请选择" clearable scroll={{ type: 'virtual' }} />
        </Item>
        <Item name="tags" label="业务标签">
          <Select multiple options={tags} placeholder="请选择" />
        </Item>
        <Item name="region" label="企业归属省市">
          <Cascader options={regions} placeholder="请选择" clearable />
        </Item>
        <Item name="established" label="成立日期">
          <DatePicker placeholder="请选择日期" clearable />
        </Item>
        <Item name="expiry" label="到期日期">
          <DatePicker format="YYYY年MM月DD日" valueType="YYYY-MM-DD" allowInput />
        </Item>
        <Item name="year" label="受理日期">
          <DatePicker format="YYYY/MM/DD" valueType="YYYY-MM-DD" />
        </Item>
        <Item name="term" label="营业期限">
          <DateRangePicker clearable />
        </Item>
        <Item name="licence" label="营业执照">
          <Upload action="/upload" accept="image/*" formatResponse={() => ({ url: '/ok' })} />
        </Item>
        <Item name="idFront" label="身份证人像面">
          <Upload
            action="/upload"
            theme="image"
            accept="image/*"
            formatResponse={() => ({ url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })}
          />
        </Item>
        <Item name="letter" label="公司授权函">
          <Upload action="/upload" theme="file" draggable formatResponse={() => ({ url: '/ok' })} />
        </Item>
        <Item name="strict" label="电话受理单">
          <Upload
            action="/upload"
            beforeUpload={(file) => pictureFits(file)}
            formatResponse={() => ({ url: '/ok' })}
          />
        </Item>
        <Item name="broken" label="失败上传">
          <Upload
            requestMethod={() =>
              new Promise((resolve) =>
                setTimeout(() => resolve({ status: 'fail', error: 'refused', response: {} }), 50),
              )
            }
          />
        </Item>
        <Item name="later" label="稍后上传">
          <Upload action="/upload" autoUpload={false} theme="file-flow" multiple />
        </Item>
        <Item name="off" label="停用选择">
          <Select disabled options={industries} />
        </Item>
        <Item name="offRadio" label="停用单选">
          <Radio.Group disabled options={identities} />
        </Item>
        <Item name="fixed" label="只读账号" initialData="100012345678">
          <Input readonly />
        </Item>
        <Item label=" ">
          <Button onClick={() => setOpen(true)}>添加联系人</Button>
        </Item>
      </Form>
      <Dialog
        visible={open}
        header="联系人"
        onClose={() => setOpen(false)}
        onConfirm={() => events.push('ok')}
      >
        <Form form={contact}>
          <Item name="who" label="联系人姓名">
            <Input />
          </Item>
          <Item name="kind" label="联系人行业">
            <Select options={industries} />
          </Item>
        </Form>
      </Dialog>
    </>
  );
}

const prefix = askedPrefix();
if (prefix) restyle('t', prefix);
Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <ConfigProvider globalConfig={prefix ? { classPrefix: prefix } : {}}>
      <Gallery />
    </ConfigProvider>,
  );
