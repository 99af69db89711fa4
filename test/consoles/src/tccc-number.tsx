// title: 申请号码 - 云联络中心 - 控制台
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Alert, Button, Card, Cascader, Form, InputNumber, Radio, Select } from 'tea-component';
import { Chrome } from './tccc/chrome.tsx';
import { imageBounds, Material, wordBounds } from './tccc/material.tsx';
import { regions } from './tccc/regions.ts';

/**
 * The number application of TCCC (seed 000, step 2; facts/tencent-ccc.md 3.1): fixed line or 400; a 400 number
 * takes calls only; the proof is asked for calling out only. `?variant=select`: number and call type as selects and
 * places without 省 and 市.
 */
const variant = new URLSearchParams(location.search).get('variant') ?? '';
const asSelect = variant === 'select';
const places = regions(asSelect);

const numberTypes = [
  { value: 'fixed', text: '固话号码' },
  { value: '400', text: '400号码' },
];
const callTypes = [
  { value: '0', text: '呼入' },
  { value: '1', text: '呼出' },
  { value: '2', text: '呼入呼出' },
];

interface Values {
  numberType?: string;
  callType?: string;
  place?: string[];
  quantity: number;
  script?: unknown;
  letter?: unknown;
  proof?: unknown;
}

let state: Values = { quantity: 1 };
const clicks = { submit: 0, cancel: 0 };
Object.assign(globalThis, { consoleState: () => ({ ...state, clicks: { ...clicks } }) });

function App() {
  const [values, setValues] = useState<Values>({ quantity: 1 });
  const set = (change: Partial<Values>) => setValues((old) => ({ ...old, ...change }));
  const calls = values.numberType === '400' ? callTypes.slice(0, 1) : callTypes;
  const outbound = values.callType === '1' || values.callType === '2';
  const { proof, ...rest } = values;
  state = outbound ? { ...rest, proof } : rest;
  const pick = (key: 'numberType' | 'callType', options: typeof numberTypes) => {
    const onChange = (value: string) =>
      set(
        key === 'numberType' && value === '400'
          ? { numberType: value, callType: undefined }
          : { [key]: value },
      );
    if (asSelect) {
      return (
        <Select appearance="button" size="m" options={options} value={values[key]} onChange={onChange} />
      );
    }
    return (
      <Radio.Group value={values[key]} onChange={onChange}>
        {options.map(({ value, text }) => (
          <Radio key={value} name={value}>
            {text}
          </Radio>
        ))}
      </Radio.Group>
    );
  };
  return (
    <Chrome place="号码管理" title="申请号码" crumbs={['号码管理', '申请号码']}>
      <Alert>提交后一般 5-10 个工作日完成审核并下号。</Alert>
      <Card>
        <Card.Body title="号码信息">
          <Form fixedLabelWidth={120}>
            <Form.Item label="号码类型" required>
              {pick('numberType', numberTypes)}
            </Form.Item>
            <Form.Item label="呼叫类型" required extra={values.numberType === '400' && '400号码仅支持呼入'}>
              {pick('callType', calls)}
            </Form.Item>
            <Form.Item label="号码归属地" required>
              <Cascader
                clearable
                data={places}
                value={values.place ?? []}
                placeholder="请选择省份/城市"
                onChange={(place) => set({ place: place as string[] })}
              />
            </Form.Item>
            <Form.Item label="申请数量" required>
              <InputNumber
                min={1}
                max={50}
                value={values.quantity}
                onChange={(quantity) => set({ quantity })}
                unit="个"
              />
            </Form.Item>
          </Form>
        </Card.Body>
        <Card.Body title="申请材料">
          <Form fixedLabelWidth={120}>
            <Form.Item label="通话话术" required>
              <Material
                look="file"
                bounds={wordBounds}
                tip="加盖公司公章，支持 doc、docx"
                onChange={(script) => set({ script })}
              />
            </Form.Item>
            <Form.Item label="号码申请公函" required>
              <Material look="image" bounds={imageBounds} onChange={(letter) => set({ letter })} />
            </Form.Item>
            {outbound && (
              <Form.Item
                label="呼出号码用途证明"
                required
                extra="请上传图片凭证，以证明被呼叫号码为您的用户；仅做呼入用途无需填写"
              >
                <Material look="drag" bounds={imageBounds} onChange={(file) => set({ proof: file })} />
              </Form.Item>
            )}
          </Form>
        </Card.Body>
        <Card.Footer>
          <div style={{ padding: 20 }}>
            <Button type="primary" htmlType="button" onClick={() => clicks.submit++}>
              立即申请
            </Button>{' '}
            <Button htmlType="button" onClick={() => clicks.cancel++}>
              取消
            </Button>
          </div>
        </Card.Footer>
      </Card>
    </Chrome>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
