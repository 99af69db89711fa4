// title: 企业资质管理 - Arco
import {
  Button,
  Cascader,
  DatePicker,
  Form,
  Input,
  Radio,
  Select,
  Steps,
  Upload,
} from '@arco-design/web-react';
import type { UploadItem } from '@arco-design/web-react/es/Upload';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { inSteps, lastStep, stepNames } from './gallery/where.ts';
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
import '@arco-design/web-react/dist/css/arco.css';

let read: () => Record<string, unknown> = () => ({});
let submits = 0;

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object' && 'uid' in value) {
    const file = value as UploadItem;
    return { name: file.name, state: file.status, size: file.originFile?.size };
  }
  return value ?? null;
};

/** In steps, a paper stands where its subject does. */
const stepOf = ({ name }: Scan) =>
  name === 'BusinessIdPicUrl' ? 0 : /^(Corporation|Operator)/.test(name) ? 1 : 2;

const required = [{ required: true }];

function App() {
  const [form] = Form.useForm();
  const [who, setWho] = useState<unknown>();
  const [step, setStep] = useState(0);
  const shows = (at: number) => !inSteps || step === at;
  read = () => {
    const values = form.getFieldsValue() as Record<string, unknown>;
    return {
      ...Object.fromEntries(Object.entries(values).map(([name, v]) => [name, plain(v)])),
      submits,
      ...(inSteps ? { step } : {}),
    };
  };
  const asked = [...companyScans, ...(who === '0' ? legalScans : []), ...(who === '1' ? operatorScans : [])];
  const scans = (at: number) =>
    asked
      .filter((scan) => !inSteps || stepOf(scan) === at)
      .map(({ name, label }) => (
        <Form.Item
          key={name}
          label={label}
          field={name}
          triggerPropName="fileList"
          rules={required}
          extra={scanTip}
        >
          <Upload
            customRequest={request}
            accept={images}
            limit={1}
            listType="picture-card"
            beforeUpload={(file) => withinBounds(file)}
          />
        </Form.Item>
      ));
  return (
    <div style={{ width: 960, padding: 20 }}>
      <h2>添加企业资质</h2>
      {inSteps && (
        <Steps current={step + 1}>
          {stepNames.map((title) => (
            <Steps.Step key={title} title={title} />
          ))}
        </Steps>
      )}
      <Form
        form={form}
        labelCol={{ span: 8 }}
        wrapperCol={{ span: 14 }}
        onValuesChange={(changed: Record<string, unknown>) => {
          if ('ApplicantType' in changed) setWho(changed.ApplicantType);
        }}
      >
        {shows(0) && (
          <>
            <Form.Item label="申请人身份" field="ApplicantType" rules={required}>
              <Radio.Group>
                <Radio value="0">公司法定代表人</Radio>
                <Radio value="1">经办人（受法定代表人委托）</Radio>
              </Radio.Group>
            </Form.Item>
            <h3>企业信息</h3>
            <Form.Item label="企业名称" field="CompanyName" rules={required}>
              <Input placeholder="请与营业执照保持一致" />
            </Form.Item>
            <Form.Item label="统一社会信用代码" field="BusinessId" rules={required}>
              <Input maxLength={18} showWordLimit />
            </Form.Item>
            <Form.Item label="企业归属省市" field="Region">
              <Cascader options={provinces} />
            </Form.Item>
            <Form.Item label="营业期限" field="Term">
              <DatePicker.RangePicker />
            </Form.Item>
            <Form.Item label="是否与腾讯云账号的资质一致" field="IsEqualTencentCloud" rules={required}>
              <Radio.Group
                type="button"
                options={[
                  { label: '一致', value: '1' },
                  { label: '不一致', value: '0' },
                ]}
              />
            </Form.Item>
            {inSteps && scans(0)}
          </>
        )}
        {shows(1) && (
          <>
            <h3>法定代表人信息</h3>
            <Form.Item label="法定代表人名称" field="CorporationName" rules={required}>
              <Input />
            </Form.Item>
            <Form.Item label="证件类型" field="CorporationIdKind">
              <Select options={idKinds} placeholder="请选择" />
            </Form.Item>
            <Form.Item label="法定代表人身份证号码" field="CorporationId" rules={required}>
              <Input />
            </Form.Item>
            <Form.Item label="法定代表人身份证有效期" field="CorporationIdTerm">
              <DatePicker.RangePicker format="YYYY.MM.DD" />
            </Form.Item>
            <Form.Item label="法定代表人手机号" field="CorporationMobile" rules={required}>
              <Input addBefore="+86" />
            </Form.Item>
            {who === '1' && (
              <>
                <h3>经办人信息</h3>
                <Form.Item label="经办人名称" field="OperatorName" rules={required}>
                  <Input />
                </Form.Item>
                <Form.Item label="经办人证件号码" field="OperatorId" rules={required}>
                  <Input />
                </Form.Item>
                <Form.Item label="经办人手机号" field="OperatorMobile" rules={required}>
                  <Input />
                </Form.Item>
                <Form.Item label="经办人邮箱" field="OperatorEmail" rules={required}>
                  <Input />
                </Form.Item>
              </>
            )}
            {inSteps && scans(1)}
          </>
        )}
        {shows(2) && (
          <>
            <h3>资质材料</h3>
            {scans(2)}
            <Form.Item
              label="通话话术"
              field="UseDescribeFileUrl"
              triggerPropName="fileList"
              rules={required}
            >
              <Upload customRequest={request} accept=".doc,.docx" limit={1} />
            </Form.Item>
          </>
        )}
        <Form.Item label=" ">
          {inSteps && step < lastStep ? (
            <Button type="primary" onClick={() => setStep(step + 1)}>
              下一步
            </Button>
          ) : (
            <Button
              type="primary"
              onClick={() => {
                submits++;
              }}
            >
              提交审核
            </Button>
          )}
        </Form.Item>
      </Form>
    </div>
  );
}

Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
