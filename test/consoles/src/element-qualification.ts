// title: 企业资质（Element Plus）
import {
  ElButton,
  ElCard,
  ElCascader,
  ElConfigProvider,
  ElDatePicker,
  ElDialog,
  ElForm,
  ElFormItem,
  ElInput,
  ElMessage,
  ElOption,
  ElRadio,
  ElRadioGroup,
  ElSelect,
  ElStep,
  ElSteps,
  ElUpload,
} from 'element-plus';
import 'element-plus/dist/index.css';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { type Component, createApp, h, reactive, ref } from 'vue';
import { askedPrefix, pictureFits, regions, restyle } from './gallery/choices.ts';
import {
  isUpload,
  pictureAccept,
  pictureTip,
  type QualificationField,
  sectionsFor,
  sectionsOfStep,
  sentFiles,
  wordAccept,
} from './gallery/qualification.ts';
import { inDialog, inSteps, lastStep, remountable, stepNames } from './gallery/where.ts';

let submits = 0;
const values = reactive<Record<string, unknown>>({});
const step = ref(0);
const shownSections = () =>
  inSteps ? sectionsOfStep(values.ApplicantType, step.value) : sectionsFor(values.ApplicantType);

const bind = (key: string) => ({
  modelValue: values[key],
  'onUpdate:modelValue': (value: unknown) => {
    values[key] = value;
  },
});

const control = ({ key, kind, choices = [] }: QualificationField) => {
  switch (kind) {
    case 'radio':
      return h(ElRadioGroup as Component, bind(key), () =>
        choices.map(({ value, label }) => h(ElRadio, { value }, () => label)),
      );
    case 'select':
      return h(ElSelect as Component, { ...bind(key), placeholder: '请选择' }, () =>
        choices.map(({ value, label }) => h(ElOption, { key: value, value, label })),
      );
    case 'cascader':
      return h(ElCascader, { ...bind(key), options: regions, placeholder: '请选择' });
    case 'range':
      return h(ElDatePicker as Component, {
        ...bind(key),
        type: 'daterange',
        valueFormat: 'YYYY-MM-DD',
        startPlaceholder: '开始日期',
        endPlaceholder: '结束日期',
      });
    case 'picture':
    case 'word':
      return h(
        ElUpload as Component,
        {
          action: '/upload',
          fileList: values[key] ?? [],
          'onUpdate:fileList': (files: unknown) => {
            values[key] = files;
          },
          accept: kind === 'picture' ? pictureAccept : wordAccept,
          ...(kind === 'picture'
            ? {
                listType: 'picture-card',
                beforeUpload: (file: File) => {
                  if (pictureFits(file)) return true;
                  ElMessage.error(pictureTip);
                  return false;
                },
              }
            : {}),
        },
        {
          default: () => (kind === 'picture' ? h('span', '+') : h(ElButton, null, () => '上传文件')),
          ...(kind === 'picture' ? { tip: () => h('div', { class: 'el-upload__tip' }, pictureTip) } : {}),
        },
      );
    default:
      return h(ElInput, { ...bind(key), placeholder: '请输入' });
  }
};

const Qualification = () =>
  h(ElForm, { model: values, labelWidth: '240px', style: 'max-width:960px;padding:16px' }, () => [
    inSteps &&
      h(ElSteps, { active: step.value }, () => stepNames.map((title) => h(ElStep, { key: title, title }))),
    ...shownSections().map(({ title, fields }) =>
      h(ElCard, { key: title, header: title, style: 'margin-bottom:16px' }, () =>
        fields.map((field) =>
          h(ElFormItem, { key: field.key, label: field.label, required: true }, () => control(field)),
        ),
      ),
    ),
    h(
      ElButton,
      {
        type: 'primary',
        onClick: () => {
          if (inSteps && step.value < lastStep) step.value++;
          else submits++;
        },
      },
      () => (inSteps && step.value < lastStep ? '下一步' : '提交审核'),
    ),
  ]);

const prefix = askedPrefix();
if (prefix) restyle('el', prefix);
Object.assign(globalThis, {
  consoleState: () => {
    const shown = shownSections().flatMap(({ fields }) => fields);
    const state = Object.fromEntries(
      shown.map((field) => [field.key, isUpload(field) ? sentFiles(values[field.key]) : values[field.key]]),
    );
    return JSON.parse(JSON.stringify({ ...state, submits, ...(inSteps ? { step: step.value } : {}) }));
  },
});
const times = ref(0);
createApp({
  render: () =>
    h(ElConfigProvider, { locale: zhCn, namespace: prefix ?? 'el' }, () => {
      const form = h(Qualification, { key: times.value });
      return inDialog
        ? h(ElDialog, { modelValue: true, title: '添加企业资质', width: '1000px' }, () => form)
        : form;
    }),
}).mount('#root');
remountable(() => {
  for (const key of Object.keys(values)) delete values[key];
  times.value++;
});
