// title: 账号信息 - 控制台
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Button,
  Card,
  Cascader,
  Form,
  Input,
  InputNumber,
  Modal,
  Radio,
  Select,
  Stepper,
} from 'tea-component';
import { Chrome } from './tccc/chrome.tsx';
import { imageBounds, Material } from './tccc/material.tsx';
import { regions } from './tccc/regions.ts';

/**
 * 企业实名认证 of a Tencent Cloud account (seed 004, step 1): the certificate, the way, the bank account, and days later
 * the amount that came. `?step=check`: the page as it is then. Two wrong amounts and the certification has failed.
 */
const asked = new URLSearchParams(location.search).get('step');
const steps = ['填写基本信息', '选择认证方式', '填写银行账户', '校验打款金额'];

interface Values {
  certificateType?: string;
  licence?: unknown;
  name?: string;
  code?: string;
  address?: string;
  way?: string;
  accountName?: string;
  accountNumber?: string;
  bank?: string;
  place?: string[];
  branch?: string;
  amount?: string;
}

let state: Values = {};
const clicks = { submit: 0, check: 0, next: 0 };
Object.assign(globalThis, { consoleState: () => ({ ...state, clicks: { ...clicks } }) });

const banks = ['中国银行', '中国工商银行', '中国建设银行', '招商银行'];
const branches = ['中国工商银行杭州分行', '中国工商银行杭州西湖支行', '中国工商银行杭州西溪支行'];
const options = (texts: string[]) => texts.map((text) => ({ value: text, text }));

function App() {
  const [step, setStep] = useState(asked === 'bank' ? 2 : asked === 'check' ? 3 : 0);
  const [values, setValues] = useState<Values>({});
  const [open, setOpen] = useState(false);
  state = values;
  const set = (change: Partial<Values>) => setValues((old) => ({ ...old, ...change }));
  const text = (key: 'name' | 'code' | 'address' | 'accountName' | 'accountNumber', hint: string) => (
    <Input
      size="l"
      value={values[key] ?? ''}
      placeholder={hint}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const go = (label: string, to: number) => (
    <Button
      type="primary"
      htmlType="button"
      onClick={() => {
        clicks.next++;
        setStep(to);
      }}
    >
      {label}
    </Button>
  );
  return (
    <Chrome place="概览" title="企业实名认证" crumbs={['账号信息', '企业实名认证']}>
      <Card>
        <Card.Body title={steps[step]}>
          <Stepper current={String(step)} steps={steps.map((label, id) => ({ id: String(id), label }))} />
          {step === 0 && (
            <Form fixedLabelWidth={120}>
              <Form.Item label="证照类型" required>
                <Select
                  appearance="button"
                  size="l"
                  value={values.certificateType}
                  onChange={(certificateType) => set({ certificateType })}
                  options={options(['多合一营业执照', '事业单位法人证书', '社会团体法人登记证书'])}
                />
              </Form.Item>
              <Form.Item label="证照照片" required>
                <Material
                  look="image"
                  bounds={imageBounds}
                  tip="请上传彩色证照照片"
                  onChange={(licence) => set({ licence })}
                />
              </Form.Item>
              <Form.Item label="企业名称" required>
                {text('name', '请输入企业名称')}
              </Form.Item>
              <Form.Item label="机构代码" required>
                {text('code', '请输入证照上的代码')}
              </Form.Item>
              <Form.Item label="通讯地址" required>
                {text('address', '请输入通讯地址')}
              </Form.Item>
              {go('下一步', 1)}
            </Form>
          )}
          {step === 1 && (
            <Form fixedLabelWidth={120}>
              <Form.Item label="企业实名认证方式">
                <Radio.Group value={values.way} onChange={(way) => set({ way })}>
                  <Radio name="pay">企业对公打款认证</Radio>
                </Radio.Group>
              </Form.Item>
              {go('下一步', 2)}
            </Form>
          )}
          {step === 2 && (
            <Form fixedLabelWidth={120}>
              <Form.Item label="企业对公账户名" required>
                {text('accountName', '请输入企业对公账户名')}
              </Form.Item>
              <Form.Item label="银行账号" required>
                {text('accountNumber', '请输入银行账号')}
              </Form.Item>
              <Form.Item label="开户银行" required>
                <Select
                  appearance="button"
                  size="l"
                  value={values.bank}
                  onChange={(bank) => set({ bank })}
                  options={options(banks)}
                />
              </Form.Item>
              <Form.Item label="银行所在地" required>
                <Cascader
                  clearable
                  data={regions(false)}
                  value={values.place ?? []}
                  onChange={(place) => set({ place: place as string[] })}
                />
              </Form.Item>
              <Form.Item label="开户支行名称" required>
                <Select
                  appearance="button"
                  size="l"
                  searchable
                  value={values.branch}
                  onChange={(branch) => set({ branch })}
                  options={options(branches)}
                />
              </Form.Item>
              <Button type="primary" htmlType="button" onClick={() => clicks.submit++}>
                完成填写
              </Button>
            </Form>
          )}
          {step === 3 && (
            <Button type="primary" htmlType="button" onClick={() => setOpen(true)}>
              我已收到打款，开始校验
            </Button>
          )}
        </Card.Body>
      </Card>
      <Modal visible={open} caption="校验打款金额" onClose={() => setOpen(false)}>
        <Modal.Body>
          <Form>
            <Form.Item label="汇款金额" required extra="连续输入错误两次，认证失败">
              {asked === 'check' && new URLSearchParams(location.search).has('text') ? (
                <Input value={values.amount ?? ''} onChange={(amount) => set({ amount })} />
              ) : (
                <InputNumber
                  min={0}
                  max={1}
                  step={0.01}
                  precision={2}
                  value={Number(values.amount ?? 0)}
                  onChange={(amount) => set({ amount: String(amount) })}
                  unit="元"
                />
              )}
            </Form.Item>
          </Form>
        </Modal.Body>
        <Modal.Footer>
          <Button type="primary" htmlType="button" onClick={() => clicks.check++}>
            确定
          </Button>
          <Button htmlType="button" onClick={() => setOpen(false)}>
            取消
          </Button>
        </Modal.Footer>
      </Modal>
    </Chrome>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
