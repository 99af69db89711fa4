// title: 语音服务
import {
  Button,
  Checkbox,
  ConfigProvider,
  DatePicker2,
  Dialog,
  Field,
  Form,
  Input,
  Message,
  Radio,
  Select,
  Upload,
} from '@alifd/next';
import zhCN from '@alifd/next/es/locale/zh-cn';
import zhTW from '@alifd/next/es/locale/zh-tw';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  expired,
  expiredFiles,
  type FieldSpec,
  hotline,
  ordinary,
  type SectionSpec,
} from './aliyun/forms.ts';
import { request } from './qualification-parts.ts';
import '@alifd/next/dist/next.css';

/**
 * The voice console's qualification forms in Fusion Next (facts on Alibaba's voice service; seed 001).
 * `?form=` ordinary, 400, renewal. `lang=tw`: traditional. `ocr`: the server reads pictures and writes what it read into
 * the form, late and wrong. `in=` dialog, late (mounts after a while, and anew), steps, shadow, frame.
 */
const query = new URLSearchParams(location.search);
const form = query.get('form') ?? 'ordinary';
const tongue = query.get('lang') === 'tw' ? 1 : 0;
const place = query.get('in') ?? '';
const ocr = query.has('ocr');
const say = (simplified: string, traditional: string) => (tongue ? traditional : simplified);

const images = 'image/jpg,image/jpeg,image/png,image/gif';
const maxBytes = 5 * 1024 * 1024;
const titles: Record<string, string> = {
  ordinary: say('添加新资质', '添加新資質'),
  '400': say('提交资质', '提交資質'),
  renewal: say('修改资质', '修改資質'),
};

let read: () => Record<string, unknown> = () => ({});
const clicks = { submit: 0, cancel: 0, reuse: 0 };
/** Every field that was ever changed, by whomever. */
const changed = new Set<string>();

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object' && '$d' in value)
    return (value as unknown as { format(f: string): string }).format('YYYY-MM-DD');
  if (value && typeof value === 'object' && 'uid' in value)
    return (value as unknown as { name: string }).name;
  return value ?? null;
};

/** What the console's OCR makes of a picture. */
const misread: Record<string, Record<string, string>> = {
  licence: {
    corpName: '杭州云岭通信技木有限公司',
    address: '浙江省杭州市西湖区示例路 I8 号',
    orgCode: 'MA27X0K3',
  },
  legalFront: { legalName: '林远出', legalNumber: '33010619000307I016' },
  adminFront: { adminName: '周知厦', adminNumber: '44030019000512203O' },
};
let readings = 0;

function App() {
  const oldFiles = (name: string) =>
    form === 'renewal' && expiredFiles.includes(name)
      ? [
          {
            uid: `old-${name}`,
            name: name === 'licence' ? 'business-license.jpg' : `${name}.jpg`,
            state: 'done',
            url: 'data:,',
            imgURL: 'data:,',
          },
        ]
      : undefined;
  const field = Field.useField({
    parseName: false,
    autoUnmount: false,
    values: form === 'renewal' ? expired : {},
    onChange: (name: string) => changed.add(name),
  });
  const [step, setStep] = useState(0);
  const [open, setOpen] = useState(false);
  const [, redraw] = useState(0);
  read = () => ({
    ...Object.fromEntries(
      Object.entries(field.getValues() as Record<string, unknown>).map(([name, value]) => [
        name,
        plain(value),
      ]),
    ),
    clicks: { ...clicks },
    changed: [...changed].sort(),
  });
  const readPicture = (name: string) => {
    const values = misread[name];
    if (!ocr || !values) return;
    // One comes at once, one late, one when everything else is long filled.
    const delay = { licence: 1500, legalFront: 400, adminFront: 3500 }[name] ?? 1000;
    setTimeout(() => {
      field.setValues(values);
      readings++;
      redraw((count) => count + 1);
    }, delay);
  };
  const upload = (name: string) => (
    <Upload.Card
      {...field.init(name, { initValue: oldFiles(name) })}
      request={(option: Parameters<typeof request>[0]) => request(option)}
      onSuccess={() => readPicture(name)}
      accept={images}
      limit={1}
      listType="card"
      beforeUpload={(file: { size: number }) => file.size <= maxBytes}
    />
  );
  const control = ({ name, kind, options = [], captions }: FieldSpec) => {
    const dataSource = options.map((each) => ({ label: each[tongue], value: each[0] }));
    switch (kind) {
      case 'text':
        return <Input name={name} placeholder={say('请输入', '請輸入')} />;
      case 'area':
        return <Input.TextArea name={name} maxLength={500} showLimitHint />;
      case 'select':
        return <Select name={name} dataSource={dataSource} style={{ width: 300 }} />;
      case 'radio':
        return <Radio.Group name={name} dataSource={dataSource} onChange={() => redraw((n) => n + 1)} />;
      case 'date':
        return <DatePicker2 name={name} />;
      case 'range':
        return <DatePicker2.RangePicker name={name} />;
      case 'tick':
        return <Checkbox name={name}>{say('授权语音服务使用以上资质', '授權語音服務使用以上資質')}</Checkbox>;
      case 'files':
        if (!captions) return upload(name);
        return (
          <div style={{ display: 'flex', gap: 24 }}>
            {captions.map(([each, caption]) => (
              <div key={each} style={{ width: 120 }}>
                {upload(each)}
                <div style={{ textAlign: 'center' }}>{caption[tongue]}</div>
              </div>
            ))}
          </div>
        );
    }
  };
  const answer = field.getValue('threeInOne');
  const shows = ({ when }: FieldSpec) => !when || answer === (when === 'yes' ? '是' : '否');
  const all: SectionSpec[] = form === '400' ? hotline : ordinary;
  // The third step holds the letters and the rest.
  const lastStep = Math.min(2, all.length - 1);
  const last = place !== 'steps' || step === lastStep;
  const sections = place === 'steps' ? all.slice(step, last ? undefined : step + 1) : all;
  const body = (
    <Form field={field} labelCol={{ fixedSpan: 10 }} wrapperCol={{ span: 16 }}>
      {form === 'renewal' && (
        <Message type="error" title={say('资质已过期', '資質已過期')}>
          {say(
            '过期原因：营业执照、管理员身份证已过期，请更换。',
            '過期原因：營業執照、管理員身份證已過期，請更換。',
          )}
        </Message>
      )}
      {sections.map(({ title, fields }) => (
        <div key={title[0]}>
          <h3>{title[tongue]}</h3>
          {fields.filter(shows).map((spec) => (
            <Form.Item key={spec.name} label={spec.label[tongue]} required={spec.name !== 'remark'}>
              {control(spec)}
              {spec.kind === 'files' && (
                <div className="tip">
                  {say(
                    '支持JPG、PNG、GIF、JPEG格式的图片，每张图片不大于5 MB',
                    '支持JPG、PNG、GIF、JPEG格式的圖片，每張圖片不大於5 MB',
                  )}
                </div>
              )}
            </Form.Item>
          ))}
        </div>
      ))}
      <Form.Item label=" ">
        {last ? (
          <Button type="primary" onClick={() => clicks.submit++}>
            {form === 'renewal' ? say('重新提交', '重新提交') : say('提交', '提交')}
          </Button>
        ) : (
          <Button type="primary" onClick={() => setStep(step + 1)}>
            {say('下一步', '下一步')}
          </Button>
        )}{' '}
        <Button onClick={() => clicks.cancel++}>{say('取消', '取消')}</Button>
      </Form.Item>
    </Form>
  );
  return (
    <ConfigProvider locale={tongue ? zhTW : zhCN}>
      <div style={{ width: 960, padding: 20 }}>
        {place === 'dialog' ? (
          <>
            <h2>{say('资质管理', '資質管理')}</h2>
            <Input placeholder={say('企业名称', '企業名稱')} />
            <Button>{say('搜索', '搜索')}</Button>
            <Button onClick={() => setOpen(true)}>{titles[form]}</Button>
            <Dialog
              title={titles[form]}
              visible={open}
              onClose={() => setOpen(false)}
              footer={false}
              style={{ width: 900 }}
              shouldUpdatePosition
            >
              {body}
            </Dialog>
          </>
        ) : (
          <>
            <h2>{titles[form]}</h2>
            {body}
          </>
        )}
      </div>
    </ConfigProvider>
  );
}

/** A micro-frontend that mounts late and mounts anew once its configuration has come. */
function Late() {
  const [mount, setMount] = useState(0);
  useEffect(() => {
    Object.assign(globalThis, { mounts: mount });
    if (mount < 2) {
      const timer = setTimeout(() => setMount(mount + 1), 900);
      return () => clearTimeout(timer);
    }
  }, [mount]);
  return mount ? <App key={mount} /> : <p>加载中…</p>;
}

Object.assign(globalThis, { consoleState: () => read(), ocrReadings: () => readings });
const root = document.getElementById('root');
if (root && place === 'frame' && window.top === window) {
  // The console's shell puts the product's page into a frame of the same origin.
  const frame = document.createElement('iframe');
  const inner = new URLSearchParams(query);
  inner.delete('in');
  frame.src = `${location.pathname}?${inner}`;
  frame.style.cssText = 'width:1000px;height:3200px;border:0';
  root.append(frame);
  Object.assign(globalThis, {
    consoleState: () => (frame.contentWindow as unknown as { consoleState(): unknown }).consoleState(),
  });
} else if (root && place === 'shadow') {
  const host = document.createElement('div');
  root.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  const css = document.createElement('link');
  css.rel = 'stylesheet';
  css.href = 'app.css';
  const inner = document.createElement('div');
  shadow.append(css, inner);
  createRoot(inner).render(<App />);
} else if (root) createRoot(root).render(place === 'late' ? <Late /> : <App />);
