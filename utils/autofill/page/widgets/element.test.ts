import { commonCases, type GalleryCase, rowGalleryTests } from '../../../../test/harness/row-cases.ts';

const own: GalleryCase[] = [
  {
    label: '外显归属地',
    key: 'place2',
    kind: 'select',
    value: { type: 'option', anyOf: ['归属地300'] },
    show: ['归属地300'],
    state: 'place:300',
    wrong: { type: 'option', anyOf: ['归属地30 0号'] },
  },
  {
    label: '扩展标签',
    key: 'manyTags',
    kind: 'select',
    value: { type: 'options', each: [['售后服务'], ['回访'], ['通知']] },
    show: ['售后服务', '回访', '通知'],
    state: ['tag:售后服务', 'tag:回访', 'tag:通知'],
    wrong: { type: 'options', each: [['通知'], ['通']] },
    cleared: [],
  },
  {
    label: '可搜省市',
    key: 'region2',
    kind: 'cascader',
    value: { type: 'path', levels: [['广东省'], ['深圳市'], ['南山区']] },
    show: ['广东省', '深圳市', '南山区'],
    state: ['gd', 'sz', 'ns'],
    wrong: { type: 'path', levels: [['广东省'], ['深圳市']] },
    wrongCode: 'not-accepted',
  },
];

rowGalleryTests({
  console: 'element-gallery',
  library: 'element',
  prefix: 'ep',
  cases: [...commonCases, ...own],
  overlays: '[class*="-select-dropdown"],[class*="-cascader__dropdown"],[class*="-picker__popper"]',
});
