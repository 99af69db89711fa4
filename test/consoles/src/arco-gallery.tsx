// title: Arco 组件
import {
  AutoComplete,
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
} from '@arco-design/web-react';
import type { UploadItem } from '@arco-design/web-react/es/Upload';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@arco-design/web-react/dist/css/arco.css';

const prefix = new URLSearchParams(location.search).get('prefix') ?? 'arco';
if (prefix !== 'arco') {
  // The shipped style sheet knows only the default prefix; a console that configures another ships its own.
  const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  const style = document.createElement('style');
  style.textContent = css.join('\n').replaceAll('.arco-', `.${prefix}-`);
  document.head.append(style);
}

const kinds = ['居民身份证', '护照', '港澳居民来往内地通行证'].map((label, i) => ({ label, value: `k${i}` }));
const cities = ['北京', '上海', '杭州', '杭州湾新区', '深圳'].map((label, i) => ({
  label,
  value: `c${i}`,
  disabled: label === '上海',
}));
const banks = Array.from({ length: 300 }, (_, i) => ({ label: `第${i}支行`, value: `b${i}` }));
const regions = [
  {
    value: 'zj',
    label: '浙江省',
    children: [
      {
        value: 'hz',
        label: '杭州市',
        children: [
          { value: 'xh', label: '西湖区' },
          { value: 'yh', label: '余杭区' },
        ],
      },
      { value: 'nb', label: '宁波市', children: [{ value: 'hs', label: '海曙区' }] },
    ],
  },
  {
    value: 'gd',
    label: '广东省',
    children: [{ value: 'sz', label: '深圳市', children: [{ value: 'ns', label: '南山区' }] }],
  },
];
const twoLevels = regions.map((one) => ({
  ...one,
  children: one.children.map(({ value, label }) => ({ value, label })),
}));

let read: () => Record<string, unknown> = () => ({});
let answer = 'ok';

/** What a submit would send: files as names with their state. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object' && 'uid' in value) {
    const file = value as UploadItem;
    return `${file.name}:${file.status}`;
  }
  return value ?? null;
};

/** Uploads as a console does them: a request of its own, answered at once or refused. */
const request = (option: { file: File; onSuccess(r?: object): void; onError(r?: object): void }) => {
  const failed = answer === 'refuse' || option.file.size < 50;
  const timer = setTimeout(() => (failed ? option.onError({}) : option.onSuccess({})), 60);
  return { abort: () => clearTimeout(timer) };
};
const files = { triggerPropName: 'fileList' };

function App() {
  const [form] = Form.useForm();
  const [contact] = Form.useForm();
  const [open, setOpen] = useState(false);
  const who = Form.useWatch('applicant', form);
  read = () => {
    const values = { ...form.getFieldsValue(), ...(contact.getFieldsValue() ?? {}) };
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
  };
  return (
    <ConfigProvider prefixCls={prefix}>
      <div style={{ width: 900, padding: 20 }}>
        <h3>企业信息</h3>
        <Form form={form} labelCol={{ span: 6 }} wrapperCol={{ span: 16 }}>
          <Form.Item label="企业名称" field="company" extra="请与营业执照一致" rules={[{ required: true }]}>
            <Input placeholder="请输入企业名称" />
          </Form.Item>
          <Form.Item label="统一社会信用代码" field="credit">
            <Input allowClear maxLength={18} showWordLimit />
          </Form.Item>
          <Form.Item label="联系电话" field="phone">
            <Input addBefore="+86" />
          </Form.Item>
          <Form.Item label="只读企业编号" field="fixed" initialValue="E-1">
            <Input readOnly />
          </Form.Item>
          <Form.Item label="停用字段" field="off">
            <Input disabled />
          </Form.Item>
          <Form.Item label="业务说明" field="notes">
            <Input.TextArea maxLength={200} showWordLimit />
          </Form.Item>
          <Form.Item label="申请数量" field="count">
            <InputNumber />
          </Form.Item>
          <Form.Item label="并发路数" field="channels">
            <InputNumber mode="button" min={1} max={100} />
          </Form.Item>
          <Form.Item label="申请人身份" field="applicant">
            <Radio.Group>
              <Radio value="legal">法定代表人</Radio>
              <Radio value="operator">经办人</Radio>
            </Radio.Group>
          </Form.Item>
          {who === 'operator' && (
            <Form.Item label="经办人姓名" field="operator">
              <Input />
            </Form.Item>
          )}
          <Form.Item label="号码类型" field="numberType">
            <Radio.Group
              type="button"
              options={[
                { label: '固话号码', value: 'fixed' },
                { label: '400号码', value: '400' },
                { label: '95号码', value: '95', disabled: true },
              ]}
            />
          </Form.Item>
          <Form.Item label="协议" field="agree" triggerPropName="checked">
            <Checkbox>我已阅读并同意</Checkbox>
          </Form.Item>
          <Form.Item label="呼叫类型" field="calls">
            <Checkbox.Group
              options={[
                { label: '呼入', value: 'in' },
                { label: '呼出', value: 'out' },
                { label: '双向', value: 'both' },
              ]}
            />
          </Form.Item>
          <h3>选择</h3>
          <Form.Item label="证件类型" field="idKind">
            <Select options={kinds} placeholder="请选择" />
          </Form.Item>
          <Form.Item label="可清空证件类型" field="idKind2">
            <Select options={kinds} allowClear placeholder="选一个" />
          </Form.Item>
          <Form.Item label="号码归属地" field="city">
            <Select options={cities} showSearch />
          </Form.Item>
          <Form.Item label="开户支行" field="bank">
            <Select options={banks} />
          </Form.Item>
          <Form.Item label="开户支行（可搜索）" field="bankSearch">
            <Select
              options={banks}
              showSearch
              allowClear
              filterOption={(text, option) => option.props.children.includes(text)}
            />
          </Form.Item>
          <Form.Item label="支持城市" field="cities">
            <Select options={cities} mode="multiple" allowClear />
          </Form.Item>
          <Form.Item label="支持支行" field="banks">
            <Select
              options={banks}
              mode="multiple"
              filterOption={(text, option) => option.props.children.includes(text)}
            />
          </Form.Item>
          <Form.Item label="停用选择" field="offSelect">
            <Select options={kinds} disabled />
          </Form.Item>
          <Form.Item label="行业（自动补全）" field="industry">
            <AutoComplete data={['软件', '金融']} />
          </Form.Item>
          <Form.Item label="企业归属省市区" field="region">
            <Cascader options={regions} />
          </Form.Item>
          <Form.Item label="企业归属省市" field="province">
            <Cascader options={twoLevels} allowClear showSearch />
          </Form.Item>
          <h3>日期</h3>
          <Form.Item label="成立日期" field="founded">
            <DatePicker />
          </Form.Item>
          <Form.Item label="发证日期" field="issued">
            <DatePicker format="YYYY/MM/DD" />
          </Form.Item>
          <Form.Item label="换证日期" field="renewed">
            <DatePicker format="YYYY年MM月DD日" placeholder="请选择日期" />
          </Form.Item>
          <Form.Item label="未来日期" field="future">
            <DatePicker disabledDate={(date) => (date?.valueOf() ?? 0) < Date.now()} />
          </Form.Item>
          <Form.Item label="营业期限" field="term">
            <DatePicker.RangePicker />
          </Form.Item>
          <Form.Item label="身份证有效期" field="term2">
            <DatePicker.RangePicker format="YYYY.MM.DD" allowClear={false} />
          </Form.Item>
          <h3>材料</h3>
          <Form.Item label="营业执照" field="licence" {...files}>
            <Upload customRequest={request} accept="image/*" limit={1} />
          </Form.Item>
          <Form.Item label="法定代表人身份证" field="idCard" {...files}>
            <Upload
              customRequest={request}
              accept="image/png,image/jpeg"
              listType="picture-card"
              multiple
              limit={2}
            />
          </Form.Item>
          <Form.Item label="通话话术" field="script" {...files}>
            <Upload customRequest={request} accept=".doc,.docx,.txt" drag tip="仅支持 doc、docx" />
          </Form.Item>
        </Form>
        <Button id="open" onClick={() => setOpen(true)}>
          添加联系人
        </Button>
        <Modal title="添加联系人" visible={open} onOk={() => setOpen(false)} onCancel={() => setOpen(false)}>
          <Form form={contact} labelCol={{ span: 8 }} wrapperCol={{ span: 16 }}>
            <Form.Item label="联系人姓名" field="dialogName">
              <Input />
            </Form.Item>
            <Form.Item label="联系人证件类型" field="dialogKind">
              <Select options={kinds} />
            </Form.Item>
            <Form.Item label="联系人城市" field="dialogCities">
              <Select options={cities} mode="multiple" />
            </Form.Item>
            <Form.Item label="联系人证件有效期" field="dialogTerm">
              <DatePicker.RangePicker />
            </Form.Item>
          </Form>
        </Modal>
      </div>
    </ConfigProvider>
  );
}

Object.assign(globalThis, {
  consoleState: () => read(),
  /** How the next uploads end: 'ok' or 'refuse'. */
  answerUploads: (how: string) => {
    answer = how;
  },
});
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
