// title: Element Plus
import {
  ElButton,
  ElCascader,
  ElCheckbox,
  ElCheckboxGroup,
  ElConfigProvider,
  ElDatePicker,
  ElDialog,
  ElForm,
  ElFormItem,
  ElInput,
  ElInputNumber,
  ElOption,
  ElRadio,
  ElRadioButton,
  ElRadioGroup,
  ElSelect,
  ElSelectV2,
  ElUpload,
} from 'element-plus';
import 'element-plus/dist/index.css';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { type Component, createApp, h, reactive, ref, type VNode } from 'vue';
import {
  askedPrefix,
  banks,
  type Choice,
  callTypes,
  identities,
  industries,
  numberTypes,
  pictureFits,
  places,
  regions,
  restyle,
  tags,
} from './gallery/choices.ts';

const values = reactive<Record<string, unknown>>({
  name: '',
  quantity: undefined,
  callTypes: [],
  tags: [],
  manyTags: [],
  agree: false,
  fixed: '100012345678',
  licence: [],
  idFront: [],
  letter: [],
  strict: [],
  broken: [],
  later: [],
});
const contact = reactive<Record<string, unknown>>({});
const open = ref(false);
const events: string[] = [];

const bind = (key: string, store = values) => ({
  modelValue: store[key],
  'onUpdate:modelValue': (value: unknown) => {
    store[key] = value;
    events.push(key);
  },
});
const row = (label: string, control: VNode | VNode[], extra: Record<string, unknown> = {}) =>
  h(ElFormItem, { label, ...extra }, () => control);
const select = (key: string, choices: Choice[], props: Record<string, unknown> = {}, store = values) =>
  h(ElSelect as Component, { ...bind(key, store), placeholder: '请选择', ...props }, () =>
    choices.map(({ value, label }) => h(ElOption, { key: value, value, label })),
  );
interface Uploaded {
  name: string;
  status?: string;
}
const upload = (key: string, props: Record<string, unknown>, inside: () => VNode) =>
  h(
    ElUpload as Component,
    {
      action: '/upload',
      fileList: values[key],
      'onUpdate:fileList': (files: Uploaded[]) => {
        values[key] = files;
      },
      ...props,
    },
    inside,
  );

const Gallery = () => [
  h(ElForm, { model: values, labelWidth: '140px', style: 'max-width:900px;padding:16px' }, () => [
    row('企业名称', h(ElInput, { ...bind('name'), placeholder: '请输入企业名称', clearable: true }), {
      required: true,
    }),
    row('联系电话', h(ElInput, { ...bind('plain'), placeholder: '请输入' })),
    row('经营范围', h(ElInput, { ...bind('scope'), type: 'textarea', placeholder: '请输入' })),
    row('申请数量', h(ElInputNumber, { ...bind('quantity'), min: 1, max: 500 })),
    row(
      '申请人身份',
      h(ElRadioGroup as Component, bind('identity'), () =>
        identities.map(({ value, label }) => h(ElRadio, { value }, () => label)),
      ),
    ),
    ...(values.identity === '1' ? [row('经办人姓名', h(ElInput, bind('operator')))] : []),
    row(
      '号码类型',
      h(ElRadioGroup as Component, bind('numberType'), () =>
        numberTypes.map(({ value, label }) => h(ElRadioButton, { value }, () => label)),
      ),
    ),
    row(
      '服务协议',
      h(ElCheckbox as Component, bind('agree'), () => '我已阅读并同意'),
    ),
    row(
      '呼叫类型',
      h(ElCheckboxGroup as Component, bind('callTypes'), () =>
        callTypes.map(({ value, label }) => h(ElCheckbox, { value }, () => label)),
      ),
    ),
    row('所属行业', select('industry', industries, { placeholder: '请选择行业', clearable: true })),
    row('开户支行', select('bank', banks, { filterable: true, clearable: true })),
    row(
      '号码归属地',
      h(ElSelectV2 as Component, {
        ...bind('place'),
        options: places,
        placeholder: '请选择',
        clearable: true,
      }),
    ),
    row(
      '外显归属地',
      h(ElSelectV2 as Component, {
        ...bind('place2'),
        options: places,
        filterable: true,
        placeholder: '请选择',
      }),
    ),
    row('业务标签', select('tags', tags, { multiple: true })),
    row('扩展标签', select('manyTags', tags, { multiple: true, filterable: true, collapseTags: true })),
    row(
      '企业归属省市',
      h(ElCascader, { ...bind('region'), options: regions, placeholder: '请选择', clearable: true }),
    ),
    row('可搜省市', h(ElCascader, { ...bind('region2'), options: regions, filterable: true })),
    row(
      '成立日期',
      h(ElDatePicker as Component, {
        ...bind('established'),
        type: 'date',
        valueFormat: 'YYYY-MM-DD',
        placeholder: '请选择日期',
      }),
    ),
    row(
      '到期日期',
      h(ElDatePicker as Component, {
        ...bind('expiry'),
        type: 'date',
        format: 'YYYY年MM月DD日',
        valueFormat: 'YYYY-MM-DD',
      }),
    ),
    row(
      '受理日期',
      h(ElDatePicker as Component, {
        ...bind('year'),
        type: 'date',
        format: 'YYYY/MM/DD',
        valueFormat: 'YYYY-MM-DD',
        editable: false,
      }),
    ),
    row(
      '营业期限',
      h(ElDatePicker as Component, {
        ...bind('term'),
        type: 'daterange',
        valueFormat: 'YYYY-MM-DD',
        startPlaceholder: '开始日期',
        endPlaceholder: '结束日期',
      }),
    ),
    row(
      '营业执照',
      upload('licence', { accept: 'image/*', limit: 1 }, () => h(ElButton, null, () => '上传文件')),
    ),
    row(
      '身份证人像面',
      upload('idFront', { listType: 'picture-card' }, () => h('span', '+')),
    ),
    row(
      '公司授权函',
      upload('letter', { drag: true }, () => h('div', '将文件拖到此处，或点击上传')),
    ),
    row(
      '电话受理单',
      upload('strict', { beforeUpload: (file: File) => pictureFits(file) }, () =>
        h(ElButton, null, () => '上传（50KB–5MB）'),
      ),
    ),
    row(
      '失败上传',
      upload(
        'broken',
        {
          httpRequest: ({ onError }: { onError(error: Error): void }) =>
            void setTimeout(() => onError(new Error('refused')), 50),
        },
        () => h(ElButton, null, () => '上传'),
      ),
    ),
    row(
      '稍后上传',
      upload('later', { autoUpload: false, multiple: true }, () => h(ElButton, null, () => '选择')),
    ),
    row('停用选择', select('off', industries, { disabled: true })),
    row(
      '停用单选',
      h(ElRadioGroup as Component, { ...bind('offRadio'), disabled: true }, () =>
        identities.map(({ value, label }) => h(ElRadio, { value }, () => label)),
      ),
    ),
    row('只读账号', h(ElInput, { ...bind('fixed'), readonly: true })),
    row(
      ' ',
      h(
        ElButton,
        {
          onClick: () => {
            open.value = true;
          },
        },
        () => '添加联系人',
      ),
    ),
  ]),
  h(
    ElDialog,
    {
      modelValue: open.value,
      'onUpdate:modelValue': (value: boolean) => {
        open.value = value;
      },
      title: '联系人',
    },
    () =>
      h(ElForm, { model: contact }, () => [
        row('联系人姓名', h(ElInput, bind('who', contact))),
        row('联系人行业', select('kind', industries, {}, contact)),
      ]),
  ),
];

const fileNames = (list: unknown) =>
  (list as Uploaded[]).filter((file) => file.status !== 'fail').map((file) => file.name);
const prefix = askedPrefix();
if (prefix) restyle('el', prefix);
Object.assign(globalThis, {
  consoleState: () => {
    const state: Record<string, unknown> = { ...values };
    for (const key of ['licence', 'idFront', 'letter', 'strict', 'broken', 'later'])
      state[key] = fileNames(values[key]);
    return JSON.parse(JSON.stringify({ ...state, contact: open.value ? contact : undefined, events }));
  },
});
createApp({
  render: () => h(ElConfigProvider, { locale: zhCn, namespace: prefix ?? 'el' }, Gallery),
}).mount('#root');
