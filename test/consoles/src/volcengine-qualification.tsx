// title: 语音服务
import { Button, Checkbox, Form, Input, Radio, Select, Upload } from '@arco-design/web-react';
import type { UploadItem } from '@arco-design/web-react/es/Upload';
import { createRoot } from 'react-dom/client';
import { request } from './qualification-parts.ts';
import '@arco-design/web-react/dist/css/arco.css';

/** The console's qualification in Arco, by the fields of AddQualification (facts on Volcengine, family B). */
let read: () => Record<string, unknown> = () => ({});
let submits = 0;
const images = 'image/jpeg,image/png';

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object' && 'uid' in value) return (value as UploadItem).name;
  return value ?? null;
};

function App() {
  const [form] = Form.useForm();
  const threeInOne = Form.useWatch('CertificateThreeInOne', form);
  read = () => {
    const values = form.getFieldsValue() as Record<string, unknown>;
    return {
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)])),
      submits,
    };
  };
  const text = (name: string, label: string) => (
    <Form.Item label={label} field={name} rules={[{ required: true }]}>
      <Input placeholder="请输入" />
    </Form.Item>
  );
  const file = (name: string, label: string) => (
    <Form.Item
      label={label}
      field={name}
      triggerPropName="fileList"
      rules={[{ required: true }]}
      extra="支持 jpg、png 格式"
    >
      <Upload customRequest={request} accept={images} limit={1} listType="picture-card" />
    </Form.Item>
  );
  return (
    <div style={{ width: 900, padding: 20 }}>
      <h2>添加资质</h2>
      <Form form={form} labelCol={{ span: 6 }} wrapperCol={{ span: 14 }} onSubmit={() => submits++}>
        <h3>企业信息</h3>
        {text('QualificationEntity', '企业名称')}
        <Form.Item label="是否三证合一" field="CertificateThreeInOne">
          <Radio.Group
            options={[
              { label: '是', value: 1 },
              { label: '否', value: 0 },
            ]}
          />
        </Form.Item>
        {threeInOne === 0
          ? text('CodeOfOrganizationCertificate', '组织机构代码')
          : text('UnitSocialCreditCode', '统一社会信用代码')}
        {text('EnterpriseAddress', '企业地址')}
        {file('ThreeInOneBusinessLicensePhoto', '营业执照')}
        {threeInOne === 0 && file('CertificateOfTaxationRegistrationPhoto', '税务登记证')}
        {threeInOne === 0 && file('CertificateOfOrganizationCodesPhoto', '组织机构代码证')}
        <h3>法人信息</h3>
        {text('LegalRepresentativeName', '法人姓名')}
        {text('LegalRepresentativeId', '法人身份证号')}
        {file('LegalRepresentativeFrontIdPhoto', '法人身份证正面')}
        {file('LegalRepresentativeBackIdPhoto', '法人身份证反面')}
        {file('DocOfNumberApplyPhoto', '号码申请公函')}
        {file('CommitmentLetterOfNetAccessPhoto', '入网承诺书')}
        <h3>管理员信息</h3>
        {text('AdminName', '姓名')}
        {text('AdminContactNumber', '联系电话')}
        {text('AdminIdCardNumber', '身份证号')}
        {file('AdminIdCardFrontPhoto', '身份证正面')}
        {file('AdminIdCardBackPhoto', '身份证反面')}
        {file('AdminIdCardPhotoWithPeople', '手持身份证照')}
        <h3>场景信息</h3>
        <Form.Item label="场景类型" field="SceneType">
          <Select options={['服务营销', '办公协作', '客户服务']} />
        </Form.Item>
        <Form.Item label="场景描述" field="Description">
          <Input.TextArea />
        </Form.Item>
        <Form.Item label=" " field="agree" triggerPropName="checked">
          <Checkbox>我已阅读并同意《语音服务协议》</Checkbox>
        </Form.Item>
        <Form.Item label=" ">
          <Button type="primary" htmlType="submit">
            提交审核
          </Button>
        </Form.Item>
      </Form>
    </div>
  );
}

Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
