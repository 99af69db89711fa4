// title: 企业资质（Ant Design）
import {
  Button,
  Card,
  Cascader,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  Modal,
  message,
  Radio,
  Select,
  Steps,
  Upload,
  type UploadFile,
} from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { askedPrefix, pictureFits, regions } from './gallery/choices.ts';
import { file, filed, keepsFiling } from './gallery/filing.ts';
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

dayjs.locale('zh-cn');

let submits = 0;
const lists = qualification.flatMap(({ fields }) => fields);
/** `?filing`: what was filed before stands in the form, as the console got it back from its server. */
const before: Record<string, unknown> | null = filed();
const initial = before
  ? Object.fromEntries(
      lists.map((field) => {
        const value = before[field.key];
        if (isUpload(field) && Array.isArray(value)) {
          const fileList = (value as { name: string; size: number }[]).map((each, uid) => ({
            ...each,
            uid: `filed-${uid}`,
            status: 'done',
            url: `/filed/${each.name}`,
          }));
          return [field.key, { fileList }];
        }
        return [
          field.key,
          field.kind === 'range' && Array.isArray(value) ? value.map((day) => dayjs(day as string)) : value,
        ];
      }),
    )
  : {};
let read: () => Record<string, unknown> = () => ({});

const initialFiles = (key: string) => (initial[key] as { fileList?: UploadFile[] } | undefined)?.fileList;

const control = ({ key, kind, choices }: QualificationField) => {
  switch (kind) {
    case 'radio':
      return <Radio.Group options={choices} />;
    case 'select':
      return <Select options={choices} placeholder="请选择" />;
    case 'cascader':
      return <Cascader options={regions} placeholder="请选择" />;
    case 'range':
      return <DatePicker.RangePicker placeholder={['开始日期', '结束日期']} />;
    case 'picture':
      return (
        <Upload
          action="/upload"
          accept={pictureAccept}
          listType="picture-card"
          maxCount={1}
          defaultFileList={initialFiles(key)}
          beforeUpload={(file) => {
            if (pictureFits(file)) return true;
            void message.error(pictureTip);
            return Upload.LIST_IGNORE;
          }}
        >
          <div>上传</div>
        </Upload>
      );
    case 'word':
      return (
        <Upload action="/upload" accept={wordAccept} maxCount={1} defaultFileList={initialFiles(key)}>
          <Button>上传文件</Button>
        </Upload>
      );
    default:
      return <Input placeholder="请输入" />;
  }
};

function Qualification() {
  const [form] = Form.useForm();
  const identity = Form.useWatch('ApplicantType', { form, preserve: true });
  const [step, setStep] = useState(0);
  read = () => {
    // Without `true`: only what has a row now, as a submit would send it.
    const values: Record<string, unknown> = { ...form.getFieldsValue() };
    for (const field of lists) {
      const value = values[field.key];
      if (isUpload(field) && field.key in values) {
        values[field.key] = sentFiles((value as { fileList?: unknown } | undefined)?.fileList);
      }
      if (field.kind === 'range' && Array.isArray(value)) {
        values[field.key] = value.map((date) => dayjs(date).format('YYYY-MM-DD'));
      }
    }
    return { ...values, submits, ...(inSteps ? { step } : {}) };
  };
  return (
    <Form form={form} initialValues={initial} labelCol={{ span: 7 }} style={{ maxWidth: 960, padding: 16 }}>
      {inSteps && (
        <Steps current={step} items={stepNames.map((title) => ({ title }))} style={{ marginBottom: 24 }} />
      )}
      {(inSteps ? sectionsOfStep(identity, step) : sectionsFor(identity)).map(({ title, fields }) => (
        <Card key={title} title={title} size="small" style={{ marginBottom: 16 }}>
          {fields.map((field) => (
            <Form.Item
              key={field.key}
              name={field.key}
              label={field.label}
              required
              {...(field.kind === 'picture' ? { extra: pictureTip } : {})}
            >
              {control(field)}
            </Form.Item>
          ))}
        </Card>
      ))}
      {inSteps && step < lastStep ? (
        <Button type="primary" onClick={() => setStep(step + 1)}>
          下一步
        </Button>
      ) : (
        <Button
          type="primary"
          onClick={() => {
            submits++;
            if (!keepsFiling) return;
            file(read());
            void message.success('提交成功，等待审核');
          }}
        >
          提交审核
        </Button>
      )}
    </Form>
  );
}

const prefix = askedPrefix();
Object.assign(globalThis, { consoleState: () => read() });
const root = document.getElementById('root');
const mounted = root && createRoot(root);
let times = 0;
const show = () => {
  times++;
  mounted?.render(
    <ConfigProvider locale={zhCN} {...(prefix ? { prefixCls: prefix } : {})}>
      {inDialog ? (
        <Modal open title="添加企业资质" width={1000} footer={null}>
          <Qualification key={times} />
        </Modal>
      ) : (
        <Qualification key={times} />
      )}
    </ConfigProvider>,
  );
};
show();
remountable(show);
