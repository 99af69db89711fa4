import { commonCases, rowGalleryTests } from '../../../../test/harness/row-cases.ts';

rowGalleryTests({
  console: 'antd-gallery',
  library: 'antd',
  prefix: 'cx',
  cases: commonCases,
  overlays: '[class*="-select-dropdown"],[class*="-picker-dropdown"]',
});
