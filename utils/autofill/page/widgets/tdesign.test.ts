import { commonCases, rowGalleryTests } from '../../../../test/harness/row-cases.ts';

rowGalleryTests({
  console: 'tdesign-gallery',
  library: 'tdesign',
  prefix: 'xx',
  cases: commonCases.map((item) => {
    // TDesign's cascader gives the leaf alone.
    if (item.key === 'region') return { ...item, state: 'bj' };
    // A number out of bounds it keeps and marks; that is the page's error to show.
    if (item.key === 'quantity') return { ...item, wrong: undefined };
    return item;
  }),
  overlays: '[class*="-popup__content"]',
});
