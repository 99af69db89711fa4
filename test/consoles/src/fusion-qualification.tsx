// title: 企业资质管理 - Fusion
import {
  Button,
  CascaderSelect,
  ConfigProvider,
  DatePicker,
  DatePicker2,
  Field,
  Form,
  Input,
  Radio,
  Select,
  Upload,
} from '@alifd/next';
import zhCN from '@alifd/next/es/locale/zh-cn';
import moment from 'moment';
import 'moment/locale/zh-cn';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  companyScans,
  idKinds,
  images,
  legalScans,
  operatorScans,
  provinces,
  request,
  type Scan,
  scanTip,
  withinBounds,
} from './qualification-parts.ts';
import '@alifd/next/dist/next.css';

moment.locale('zh-cn');
let read: () => Record<string, unknown> = () => ({});
let submits = 0;

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (moment.isMoment(value)) return value.format('YYYY-MM-DD');
  if (value && typeof value === 'object' && '$d' in value)
    return (value as unknown as { format(f: string): string }).format('YYYY-MM-DD');
  if (value && typeof value === 'object' && 'uid' in value) {
    const file = value as unknown as { name: string; state: string; size: number };
    return { name: file.name, state: file.state, size: file.size };
  }
  return value ?? null;
};

function App() {
  const field = Field.useField({ parseName: false });
  const [who, setWho] = useState<string>();
  read = () => {
    const values = field.getValues() as Record<string, unknown>;
    return { ...Object.fromEntries(Object.entries(values).map(([name, v]) => [name, plain(v)])), submits };
  };
  const scans = (list: Scan[]) =>
    list.map(({ name, label }) => (
      <Form.Item key={name} label={label} required>
        <Upload.Card
          name={name}
          request={request}
          accept={images}
          limit={1}
          listType="card"
          beforeUpload={(file: { size: number }) => withinBounds(file)}
        />
        <div className="tip">{scanTip}</div>
      </Form.Item>
    ));
  return (
    <ConfigProvider locale={zhCN}>
      <div style={{ width: 960, padding: 20 }}>
        <h2>添加企业资质</h2>
        <Form field={field} labelCol={{ fixedSpan: 12 }} wrapperCol={{ span: 14 }}>
          <Form.Item label="申请人身份" required>
            <Radio.Group name="ApplicantType" onChange={(value) => setWho(String(value))}>
              <Radio value="0">公司法定代表人</Radio>
              <Radio value="1">经办人（受法定代表人委托）</Radio>
            </Radio.Group>
          </Form.Item>
          <h3>企业信息</h3>
          <Form.Item label="企业名称" required>
            <Input name="CompanyName" placeholder="请与营业执照保持一致" />
          </Form.Item>
          <Form.Item label="统一社会信用代码" required>
            <Input name="BusinessId" maxLength={18} />
          </Form.Item>
          <Form.Item label="企业归属省市">
            <CascaderSelect name="Region" dataSource={provinces} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="营业期限">
            <DatePicker.RangePicker name="Term" />
          </Form.Item>
          <Form.Item label="是否与腾讯云账号的资质一致" required>
            <Radio.Group
              name="IsEqualTencentCloud"
              shape="button"
              dataSource={[
                { label: '一致', value: '1' },
                { label: '不一致', value: '0' },
              ]}
            />
          </Form.Item>
          <h3>法定代表人信息</h3>
          <Form.Item label="法定代表人名称" required>
            <Input name="CorporationName" />
          </Form.Item>
          <Form.Item label="证件类型">
            <Select name="CorporationIdKind" dataSource={idKinds} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item label="法定代表人身份证号码" required>
            <Input name="CorporationId" />
          </Form.Item>
          <Form.Item label="法定代表人身份证有效期">
            <DatePicker2.RangePicker name="CorporationIdTerm" />
          </Form.Item>
          <Form.Item label="法定代表人手机号" required>
            <Input name="CorporationMobile" addonTextBefore="+86" />
          </Form.Item>
          {who === '1' && (
            <>
              <h3>经办人信息</h3>
              <Form.Item label="经办人名称" required>
                <Input name="OperatorName" />
              </Form.Item>
              <Form.Item label="经办人证件号码" required>
                <Input name="OperatorId" />
              </Form.Item>
              <Form.Item label="经办人手机号" required>
                <Input name="OperatorMobile" />
              </Form.Item>
              <Form.Item label="经办人邮箱" required>
                <Input name="OperatorEmail" />
              </Form.Item>
            </>
          )}
          <h3>资质材料</h3>
          {scans(companyScans)}
          {who === '0' && scans(legalScans)}
          {who === '1' && scans(operatorScans)}
          <Form.Item label="通话话术" required>
            <Upload name="UseDescribeFileUrl" request={request} accept=".doc,.docx" limit={1} listType="text">
              <Button>上传文件</Button>
            </Upload>
          </Form.Item>
          <Form.Item label=" ">
            <Button
              type="primary"
              onClick={() => {
                submits++;
              }}
            >
              提交审核
            </Button>
          </Form.Item>
        </Form>
      </div>
    </ConfigProvider>
  );
}

Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
