// title: Fusion Next 组件
import {
  Button,
  CascaderSelect,
  Checkbox,
  ConfigProvider,
  DatePicker,
  DatePicker2,
  Dialog,
  Field,
  Form,
  Input,
  NumberPicker,
  Radio,
  Select,
  Upload,
} from '@alifd/next';
import zhCN from '@alifd/next/es/locale/zh-cn';
import moment from 'moment';
import 'moment/locale/zh-cn';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@alifd/next/dist/next.css';

moment.locale('zh-cn');
const prefix = new URLSearchParams(location.search).get('prefix') ?? 'next-';
if (prefix !== 'next-') {
  // The shipped style sheet knows only the default prefix; a console that configures another ships its own.
  const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  const style = document.createElement('style');
  style.textContent = css.join('\n').replaceAll('.next-', `.${prefix}`);
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

/** What a submit would send: dates as text, files as names with their state. */
const plain = (value: unknown): unknown => {
  if (moment.isMoment(value)) return value.format('YYYY-MM-DD');
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object' && '$d' in value)
    return (value as unknown as { format(f: string): string }).format('YYYY-MM-DD');
  if (value && typeof value === 'object' && 'uid' in value) {
    const file = value as unknown as { name: string; state: string };
    return `${file.name}:${file.state}`;
  }
  return value ?? null;
};

const layout = { labelCol: { fixedSpan: 9 }, wrapperCol: { span: 14 } };
let read: () => Record<string, unknown> = () => ({});
let answer = 'ok';

/** Uploads as a console does them: a request of its own, answered at once or refused. */
const request = (option: { file: File; onSuccess(response: unknown): void; onError(error: Error): void }) => {
  const failed = answer === 'refuse' || option.file.size < 50;
  const timer = setTimeout(() => {
    if (failed) option.onError(new Error('文件过小'));
    else option.onSuccess({ success: true, url: '' });
  }, 60);
  return { abort: () => clearTimeout(timer) };
};

function App() {
  const field = Field.useField({ parseName: false });
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState<string>();
  read = () => {
    const values = field.getValues() as Record<string, unknown>;
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
  };
  return (
    <ConfigProvider prefix={prefix} locale={zhCN}>
      <div style={{ width: 900, padding: 20 }}>
        <h3>企业信息</h3>
        <Form field={field} {...layout}>
          <Form.Item label="企业名称：" required help="请与营业执照一致">
            <Input name="company" placeholder="请输入企业名称" />
          </Form.Item>
          <Form.Item label="统一社会信用代码">
            <Input name="credit" hasClear maxLength={18} showLimitHint />
          </Form.Item>
          <Form.Item label="联系电话">
            <Input name="phone" addonTextBefore="+86" />
          </Form.Item>
          <Form.Item label="只读企业编号">
            <Input name="fixed" defaultValue="E-1" readOnly />
          </Form.Item>
          <Form.Item label="停用字段">
            <Input name="off" disabled />
          </Form.Item>
          <Form.Item label="业务说明">
            <Input.TextArea name="notes" maxLength={200} showLimitHint />
          </Form.Item>
          <Form.Item label="申请数量">
            <NumberPicker name="count" />
          </Form.Item>
          <Form.Item label="并发路数">
            <NumberPicker name="channels" type="inline" min={1} max={100} />
          </Form.Item>
          <Form.Item label="申请人身份">
            <Radio.Group name="applicant" onChange={(value) => setWho(String(value))}>
              <Radio value="legal">法定代表人</Radio>
              <Radio value="operator">经办人</Radio>
            </Radio.Group>
          </Form.Item>
          {who === 'operator' && (
            <Form.Item label="经办人姓名">
              <Input name="operator" />
            </Form.Item>
          )}
          <Form.Item label="号码类型">
            <Radio.Group
              name="numberType"
              shape="button"
              dataSource={[
                { label: '固话号码', value: 'fixed' },
                { label: '400号码', value: '400' },
                { label: '95号码', value: '95', disabled: true },
              ]}
            />
          </Form.Item>
          <Form.Item label="协议">
            <Checkbox name="agree">我已阅读并同意</Checkbox>
          </Form.Item>
          <Form.Item label="呼叫类型">
            <Checkbox.Group
              name="calls"
              dataSource={[
                { label: '呼入', value: 'in' },
                { label: '呼出', value: 'out' },
                { label: '双向', value: 'both' },
              ]}
            />
          </Form.Item>
          <h3>选择</h3>
          <Form.Item label="证件类型">
            <Select name="idKind" dataSource={kinds} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="可清空证件类型">
            <Select name="idKind2" dataSource={kinds} hasClear style={{ width: 300 }} placeholder="选一个" />
          </Form.Item>
          <Form.Item label="号码归属地">
            <Select name="city" dataSource={cities} showSearch style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="开户支行">
            <Select name="bank" dataSource={banks} useVirtual style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="开户支行（可搜索）">
            <Select
              name="bankSearch"
              dataSource={banks}
              useVirtual
              showSearch
              hasClear
              style={{ width: 300 }}
            />
          </Form.Item>
          <Form.Item label="支持城市">
            <Select name="cities" dataSource={cities} mode="multiple" style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="支持支行">
            <Select
              name="banks"
              dataSource={banks}
              mode="multiple"
              useVirtual
              showSearch
              style={{ width: 300 }}
            />
          </Form.Item>
          <Form.Item label="停用选择">
            <Select name="offSelect" dataSource={kinds} disabled style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="行业（自动补全）">
            <Select.AutoComplete name="industry" dataSource={['软件', '金融']} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="企业归属省市区">
            <CascaderSelect name="region" dataSource={regions} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="企业归属省市">
            <CascaderSelect
              name="province"
              dataSource={twoLevels}
              hasClear
              showSearch
              style={{ width: 300 }}
            />
          </Form.Item>
          <h3>日期</h3>
          <Form.Item label="成立日期">
            <DatePicker name="founded" />
          </Form.Item>
          <Form.Item label="发证日期">
            <DatePicker name="issued" format="YYYY年MM月DD日" />
          </Form.Item>
          <Form.Item label="成立日期（新）">
            <DatePicker2 name="founded2" />
          </Form.Item>
          <Form.Item label="发证日期（新）">
            <DatePicker2 name="issued2" format="YYYY/MM/DD" />
          </Form.Item>
          <Form.Item label="未来日期">
            <DatePicker2
              name="future"
              disabledDate={(date: { valueOf(): number }) => date.valueOf() < Date.now()}
            />
          </Form.Item>
          <Form.Item label="营业期限">
            <DatePicker.RangePicker name="term" />
          </Form.Item>
          <Form.Item label="营业期限（新）">
            <DatePicker2.RangePicker name="term2" />
          </Form.Item>
          <h3>材料</h3>
          <Form.Item label="营业执照">
            <Upload name="licence" request={request} accept="image/*" limit={1} listType="text">
              <Button>上传文件</Button>
            </Upload>
          </Form.Item>
          <Form.Item label="法定代表人身份证">
            <Upload.Card
              name="idCard"
              request={request}
              accept="image/png, image/jpeg"
              limit={2}
              listType="card"
            >
              上传图片
            </Upload.Card>
          </Form.Item>
          <Form.Item label="通话话术">
            <Upload.Dragger name="script" request={request} accept=".doc,.docx,.txt" listType="text" />
          </Form.Item>
        </Form>
        <Button id="open" onClick={() => setOpen(true)}>
          添加联系人
        </Button>
        <Dialog
          visible={open}
          title="添加联系人"
          onClose={() => setOpen(false)}
          onOk={() => setOpen(false)}
          onCancel={() => setOpen(false)}
          style={{ width: 600 }}
        >
          <Form field={field} {...layout}>
            <Form.Item label="联系人姓名">
              <Input name="dialogName" />
            </Form.Item>
            <Form.Item label="联系人证件类型">
              <Select name="dialogKind" dataSource={kinds} style={{ width: 240 }} />
            </Form.Item>
            <Form.Item label="联系人城市">
              <Select name="dialogCities" dataSource={cities} mode="multiple" style={{ width: 240 }} />
            </Form.Item>
            <Form.Item label="联系人证件有效期">
              <DatePicker.RangePicker name="dialogTerm" />
            </Form.Item>
          </Form>
        </Dialog>
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
