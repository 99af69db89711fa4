import { commonCases, rowGalleryTests } from '../../../../test/harness/row-cases.ts';

rowGalleryTests({
  console: 'tdesign-gallery',
  library: 'tdesign',
  prefix: 'xx',
  cases: commonCases,
  overlays: '[class*="-popup__content"]',
});
