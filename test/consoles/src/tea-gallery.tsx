// title: TEA 组件
import moment, { type Moment } from 'moment';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AutoComplete,
  Card,
  Cascader,
  Checkbox,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Radio,
  SearchBox,
  Segment,
  Select,
  SelectMultiple,
} from 'tea-component';
import { Material } from './tccc/material.tsx';
import 'tea-component/dist/tea.css';

/**
 * Every TEA widget in the variants a console may use. `?prefix=xyz` configures the class prefix away;
 * `?freeze` takes the page's animation frames, as a hidden tab does.
 */
const asked = new URLSearchParams(location.search);
const prefix = asked.get('prefix') ?? 'tea';
if (prefix !== 'tea') {
  // The shipped style sheet knows only the default prefix; a console that configures another ships its own.
  const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  const style = document.createElement('style');
  style.textContent = css
    .join('\n')
    .replaceAll('.tea-', `.${prefix}-`)
    .replaceAll('*="tea-', `*="${prefix}-`);
  document.head.append(style);
}
if (asked.has('freeze')) {
  window.requestAnimationFrame = () => 0;
  // Scroll events come with frames too.
  window.addEventListener('scroll', (event) => event.isTrusted && event.stopImmediatePropagation(), true);
}
moment.locale('zh-cn', { monthsShort: '1月_2月_3月_4月_5月_6月_7月_8月_9月_10月_11月_12月'.split('_') });

const call = ['呼入', '呼出', '呼入呼出'].map((text) => ({ value: `call:${text}`, text }));
// 互联网 is part of two others: a filler that matches by "contains" takes the wrong one.
const industries = ['互联网金融', '互联网', '移动互联网', '制造业'].map((text) => ({
  value: `industry:${text}`,
  text,
  disabled: text === '制造业',
}));
const banks = Array.from({ length: 400 }, (_, i) => ({
  value: `bank:${i + 1}`,
  text: `云岭银行第${i + 1}支行`,
}));
const twins = [
  { value: 'a:其他', text: '其他', groupKey: 'a' },
  { value: 'a:固话', text: '固话', groupKey: 'a' },
  { value: 'b:其他', text: '其他', groupKey: 'b' },
];
const regions = {
  title: '省',
  options: [
    { value: 'bj', label: '北京' },
    ...Array.from({ length: 26 }, (_, i) => ({
      value: `p${i}`,
      label: `省份${i + 1}`,
      child: { title: '市', options: [{ value: `c${i}`, label: `城市${i + 1}` }] },
    })),
    {
      value: 'zj',
      label: '浙江',
      child: {
        title: '市',
        options: [
          {
            value: 'hz',
            label: '杭州',
            child: {
              title: '区',
              options: [
                { value: 'xh', label: '西湖区' },
                { value: 'bj', label: '滨江区' },
              ],
            },
          },
          { value: 'nb', label: '宁波', child: { title: '区', options: [{ value: 'hs', label: '海曙区' }] } },
          { value: 'wz', label: '温州', disabled: true },
        ],
      },
    },
    {
      value: 'gd',
      label: '广东',
      child: { title: '市', options: [{ value: 'sz', label: '深圳' }] },
    },
  ],
};

let state: Record<string, unknown> = {};
Object.assign(globalThis, { consoleState: () => state });
const date = (value?: Moment | null) => (value ? value.format('YYYY-MM-DD') : null);

function App() {
  const [values, setValues] = useState<Record<string, unknown>>({ preset: '原有文字', quantity: 1 });
  state = values;
  // A console stores what the widget gave it, whatever that is.
  const set = (key: string) => (value: unknown) => setValues((old) => ({ ...old, [key]: value }));
  const get = <T,>(key: string) => values[key] as T;
  const row = (label: string, control: ReactNode, required = false, extra?: string) => (
    <Form.Item label={label} required={required} extra={extra}>
      {control}
    </Form.Item>
  );
  const select = (key: string, props: object) => (
    <Select clearable value={get<string>(key) ?? null} onChange={set(key)} size="m" {...props} />
  );
  const cascader = (key: string, props: object) => (
    <Cascader clearable data={regions} value={get<string[]>(key) ?? []} onChange={set(key)} {...props} />
  );
  return (
    <Card style={{ width: 900 }}>
      <Card.Body title="组件">
        <SearchBox placeholder="搜索产品" />
        <Form>
          {row(
            '文本',
            <Input value={get<string>('text') ?? ''} onChange={set('text')} placeholder="请输入" />,
            true,
          )}
          {row('预置', <Input value={get<string>('preset')} onChange={set('preset')} />)}
          {row(
            '多行',
            <Input.TextArea value={get<string>('area') ?? ''} onChange={set('area')} />,
            false,
            '不超过200字',
          )}
          {row(
            '联想',
            <AutoComplete options={industries} onChange={set('auto')}>
              {(ref) => <Input ref={ref} value={get<string>('auto') ?? ''} onChange={set('auto')} />}
            </AutoComplete>,
          )}
          {row(
            '数量',
            <InputNumber min={1} max={100} value={get<number>('quantity')} onChange={set('quantity')} />,
          )}
          {row(
            '可空数量',
            <InputNumber
              allowEmpty
              value={get<number | null>('maybe') ?? null}
              onChange={set('maybe')}
              unit="个"
            />,
          )}
          {row(
            '单选',
            <Radio.Group value={get<string>('radio')} onChange={set('radio')}>
              {call.map(({ value, text }) => (
                <Radio key={value} name={value}>
                  {text}
                </Radio>
              ))}
              <Radio name="none" disabled>
                不开通
              </Radio>
            </Radio.Group>,
          )}
          {row(
            '散单选',
            call.map(({ value, text }) => (
              <Radio key={value} value={get('loose') === value} onChange={() => set('loose')(value)}>
                {text}
              </Radio>
            )),
          )}
          {row('分段', <Segment options={call} value={get<string>('segment')} onChange={set('segment')} />)}
          {row(
            '复选',
            <Checkbox value={get<boolean>('check') ?? false} onChange={set('check')}>
              同意接收通知
            </Checkbox>,
          )}
          {row(
            '复选组',
            <Checkbox.Group value={get<string[]>('checks') ?? []} onChange={set('checks')}>
              {call.map(({ value, text }) => (
                <Checkbox key={value} name={value}>
                  {text}
                </Checkbox>
              ))}
            </Checkbox.Group>,
          )}
          {row('下拉', select('select', { appearance: 'button', options: industries }))}
          {row('下拉默认', select('plain', { options: industries, clearable: false }))}
          {row('下拉搜索', select('search', { appearance: 'button', searchable: true, options: banks }))}
          {row('下拉长', select('long', { appearance: 'button', options: banks }))}
          {row('下拉全', select('full', { appearance: 'button', options: banks, virtual: false }))}
          {row(
            '下拉分组',
            select('group', { appearance: 'button', options: twins, groups: { a: '甲', b: '乙' } }),
          )}
          {row('原生下拉', select('native', { type: 'native', options: industries }))}
          {row(
            '多选',
            <SelectMultiple
              appearance="button"
              clearable
              options={industries}
              value={get<string[]>('multi') ?? []}
              onChange={set('multi')}
            />,
          )}
          {row(
            '即时多选',
            <SelectMultiple
              appearance="button"
              clearable
              virtual
              staging={false}
              options={banks}
              value={get<string[]>('instant') ?? []}
              onChange={set('instant')}
            />,
          )}
          {row('级联', cascader('cascade', {}))}
          {row('级联菜单', cascader('menu', { type: 'menu' }))}
          {row('级联搜索', cascader('cascadeSearch', { searchable: true }))}
          {row('级联任选', cascader('anyLevel', { changeOnSelect: true }))}
          {row('日期', <DatePicker clearable onChange={(value) => set('date')(date(value))} />)}
          {row(
            '日期受控',
            <DatePicker
              format="YYYY/MM/DD"
              range={[moment('2000-01-01'), moment('2099-12-31')]}
              value={get<string>('controlled') ? moment(get<string>('controlled')) : undefined}
              onChange={(value) => set('controlled')(date(value))}
            />,
          )}
          {row(
            '日期范围',
            <DatePicker.RangePicker clearable onChange={(value) => set('range')(value?.map(date))} />,
          )}
          {row(
            '限定范围',
            <DatePicker.RangePicker
              range={[moment('2000-01-01'), moment('2050-12-31')]}
              onChange={(value) => set('bounded')(value?.map(date))}
            />,
          )}
          {row('上传', <Material look="file" onChange={set('file')} />)}
          {row('图片上传', <Material look="image" bounds={{ accept: 'image/*' }} onChange={set('image')} />)}
          {row('拖拽上传', <Material look="drag" onChange={set('drag')} />)}
          {row('按钮上传', <Material look="button" tip="支持 .jpg、.png" onChange={set('button')} />)}
          {row('缩略上传', <Material look="image" thumbOnly onChange={set('thumb')} />)}
          {row('失败上传', <Material look="image" fails onChange={set('fails')} />)}
          {row(
            '限量上传',
            <Material
              look="image"
              bounds={{ minBytes: 50 * 1024, maxBytes: 5 * 1024 * 1024, extensions: ['jpg', 'png'] }}
              onChange={set('small')}
            />,
          )}
          {row('停用', <Input disabled value="不可改" />)}
          {row('停用下拉', select('off', { disabled: true, options: industries }))}
        </Form>
      </Card.Body>
    </Card>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConfigProvider classPrefix={prefix}>
      <App />
    </ConfigProvider>,
  );
}
