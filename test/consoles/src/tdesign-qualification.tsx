// title: 企业资质（TDesign）
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Button,
  Card,
  Cascader,
  ConfigProvider,
  DateRangePicker,
  Dialog,
  Form,
  Input,
  MessagePlugin,
  Radio,
  Select,
  Steps,
  Upload,
} from 'tdesign-react';
import 'tdesign-react/dist/tdesign.css';
import { askedPrefix, pictureFits, regions, restyle } from './gallery/choices.ts';
import {
  isUpload,
  pictureAccept,
  pictureTip,
  type QualificationField,
  qualification,
  sectionsFor,
  sectionsOfStep,
  sentFiles,
  wordAccept,
} from './gallery/qualification.ts';
import { inDialog, inSteps, lastStep, remountable, stepNames } from './gallery/where.ts';

let submits = 0;
let read: () => Record<string, unknown> = () => ({});
const all = qualification.flatMap(({ fields }) => fields);

const control = ({ kind, choices }: QualificationField) => {
  switch (kind) {
    case 'radio':
      return <Radio.Group options={choices} />;
    case 'select':
      return <Select options={choices} placeholder="请选择" />;
    case 'cascader':
      return <Cascader options={regions} placeholder="请选择" valueType="full" />;
    case 'range':
      return <DateRangePicker placeholder={['开始日期', '结束日期']} />;
    case 'picture':
      return (
        <Upload
          action="/upload"
          theme="image"
          accept={pictureAccept}
          beforeUpload={(file) => {
            if (pictureFits(file)) return true;
            void MessagePlugin.error(pictureTip);
            return false;
          }}
          formatResponse={() => ({ url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })}
        />
      );
    case 'word':
      return <Upload action="/upload" accept={wordAccept} formatResponse={() => ({ url: '/ok' })} />;
    default:
      return <Input placeholder="请输入" />;
  }
};

function Qualification() {
  const [form] = Form.useForm();
  const [identity, setIdentity] = useState<unknown>();
  const [step, setStep] = useState(0);
  read = () => {
    const values: Record<string, unknown> = { ...form.getFieldsValue(true) };
    for (const field of all) {
      if (isUpload(field) && field.key in values) values[field.key] = sentFiles(values[field.key]);
    }
    return { ...values, submits, ...(inSteps ? { step } : {}) };
  };
  return (
    <Form
      form={form}
      labelWidth={220}
      style={{ maxWidth: 960, padding: 16 }}
      onValuesChange={(changed: Record<string, unknown>) => {
        if ('ApplicantType' in changed) setIdentity(changed.ApplicantType);
      }}
    >
      {inSteps && (
        <Steps current={step} options={stepNames.map((title, value) => ({ title, value }))} readonly />
      )}
      {(inSteps ? sectionsOfStep(identity, step) : sectionsFor(identity)).map(({ title, fields }) => (
        <Card key={title} title={title} style={{ marginBottom: 16 }}>
          {fields.map((field) => (
            <Form.FormItem
              key={field.key}
              name={field.key}
              label={field.label}
              requiredMark
              {...(field.kind === 'picture' ? { help: pictureTip } : {})}
            >
              {control(field)}
            </Form.FormItem>
          ))}
        </Card>
      ))}
      {inSteps && step < lastStep ? (
        <Button type="button" onClick={() => setStep(step + 1)}>
          下一步
        </Button>
      ) : (
        <Button
          type="button"
          onClick={() => {
            submits++;
          }}
        >
          提交审核
        </Button>
      )}
    </Form>
  );
}

const prefix = askedPrefix();
if (prefix) restyle('t', prefix);
Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
const mounted = root && createRoot(root);
let times = 0;
const show = () => {
  times++;
  mounted?.render(
    <ConfigProvider globalConfig={prefix ? { classPrefix: prefix } : {}}>
      {inDialog ? (
        <Dialog visible header="添加企业资质" width={1000} footer={false}>
          <Qualification key={times} />
        </Dialog>
      ) : (
        <Qualification key={times} />
      )}
    </ConfigProvider>,
  );
};
show();
remountable(show);
