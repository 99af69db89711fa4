// title: Ant Design
import {
  Button,
  Cascader,
  Checkbox,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Modal,
  Radio,
  Select,
  Upload,
} from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
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
  tags,
} from './gallery/choices.ts';

dayjs.locale('zh-cn');

const events: string[] = [];
let read: () => Record<string, unknown> = () => ({});

const day = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(day) : dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : value;
const fileNames = (value: unknown): unknown => {
  const list = (value as { fileList?: { name: string; status?: string }[] } | undefined)?.fileList;
  return list?.filter((file) => file.status !== 'error').map((file) => file.name) ?? [];
};

function Gallery() {
  const [form] = Form.useForm();
  const [contact] = Form.useForm();
  const [open, setOpen] = useState(false);
  const identity = Form.useWatch('identity', form);
  read = () => {
    const values: Record<string, unknown> = { ...form.getFieldsValue(true) };
    for (const key of ['established', 'expiry', 'term', 'year']) values[key] = day(values[key]);
    for (const key of ['licence', 'idFront', 'letter', 'strict', 'broken'])
      values[key] = fileNames(values[key]);
    return { ...values, contact: open ? contact.getFieldsValue(true) : undefined, events: [...events] };
  };
  return (
    <>
      <Form
        form={form}
        labelCol={{ span: 6 }}
        style={{ maxWidth: 900, padding: 16 }}
        onValuesChange={(changed) => events.push(Object.keys(changed).join())}
      >
        <Form.Item name="name" label="企业名称" rules={[{ required: true }]} extra="与营业执照一致">
          <Input placeholder="请输入企业名称" allowClear maxLength={50} />
        </Form.Item>
        <Form.Item name="plain" label="联系电话">
          <Input placeholder="请输入" />
        </Form.Item>
        <Form.Item name="scope" label="经营范围">
          <Input.TextArea placeholder="请输入" showCount maxLength={500} />
        </Form.Item>
        <Form.Item name="quantity" label="申请数量">
          <InputNumber min={1} max={500} />
        </Form.Item>
        <Form.Item name="identity" label="申请人身份">
          <Radio.Group options={identities} />
        </Form.Item>
        {identity === '1' && (
          <Form.Item name="operator" label="经办人姓名">
            <Input />
          </Form.Item>
        )}
        <Form.Item name="numberType" label="号码类型">
          <Radio.Group>
            {numberTypes.map((type) => (
              <Radio.Button key={type.value} value={type.value}>
                {type.label}
              </Radio.Button>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="agree" label="服务协议" valuePropName="checked">
          <Checkbox>我已阅读并同意</Checkbox>
        </Form.Item>
        <Form.Item name="callTypes" label="呼叫类型">
          <Checkbox.Group options={callTypes} />
        </Form.Item>
        <Form.Item name="industry" label="所属行业">
          <Select options={industries} placeholder="请选择行业" allowClear />
        </Form.Item>
        <Form.Item name="bank" label="开户支行">
          <Select options={banks} showSearch optionFilterProp="label" placeholder="请选择" allowClear />
        </Form.Item>
        <Form.Item name="place" label="号码归属地">
          <Select options={places} placeholder="请选择" allowClear />
        </Form.Item>
        <Form.Item name="tags" label="业务标签">
          <Select mode="multiple" options={tags} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="region" label="企业归属省市">
          <Cascader options={regions} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="established" label="成立日期">
          <DatePicker placeholder="请选择日期" />
        </Form.Item>
        <Form.Item name="expiry" label="到期日期">
          <DatePicker format="YYYY年MM月DD日" />
        </Form.Item>
        <Form.Item name="year" label="受理日期">
          <DatePicker format="YYYY/MM/DD" inputReadOnly />
        </Form.Item>
        <Form.Item name="term" label="营业期限">
          <DatePicker.RangePicker />
        </Form.Item>
        <Form.Item name="licence" label="营业执照">
          <Upload action="/upload" accept="image/*" maxCount={1}>
            <Button>上传文件</Button>
          </Upload>
        </Form.Item>
        <Form.Item name="idFront" label="身份证人像面">
          <Upload action="/upload" listType="picture-card" accept=".jpg,.png">
            <div>上传</div>
          </Upload>
        </Form.Item>
        <Form.Item name="letter" label="公司授权函">
          <Upload.Dragger action="/upload">
            <p>点击或拖拽文件到此处上传</p>
          </Upload.Dragger>
        </Form.Item>
        <Form.Item name="strict" label="电话受理单">
          <Upload action="/upload" beforeUpload={(file) => pictureFits(file) || Upload.LIST_IGNORE}>
            <Button>上传（50KB–5MB）</Button>
          </Upload>
        </Form.Item>
        <Form.Item name="broken" label="失败上传">
          <Upload customRequest={({ onError }) => setTimeout(() => onError?.(new Error('refused')), 50)}>
            <Button>上传</Button>
          </Upload>
        </Form.Item>
        <Form.Item name="off" label="停用选择">
          <Select disabled options={industries} />
        </Form.Item>
        <Form.Item name="offRadio" label="停用单选">
          <Radio.Group disabled options={identities} />
        </Form.Item>
        <Form.Item name="fixed" label="只读账号" initialValue="100012345678">
          <Input readOnly />
        </Form.Item>
        <Form.Item wrapperCol={{ offset: 6 }}>
          <Button onClick={() => setOpen(true)}>添加联系人</Button>
        </Form.Item>
      </Form>
      <Modal open={open} title="联系人" onCancel={() => setOpen(false)} onOk={() => events.push('ok')}>
        <Form form={contact}>
          <Form.Item name="who" label="联系人姓名">
            <Input />
          </Form.Item>
          <Form.Item name="kind" label="联系人行业">
            <Select options={industries} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

const prefix = askedPrefix();
Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <ConfigProvider locale={zhCN} {...(prefix ? { prefixCls: prefix } : {})}>
      <Gallery />
    </ConfigProvider>,
  );
