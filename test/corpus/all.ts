import type { CorpusPage } from './build.ts';
import { capturedPages } from './captured.ts';
import { aliyunPages } from './pages-aliyun.ts';
import { examinedPages } from './pages-examined.ts';
import { layoutPages } from './pages-layout.ts';
import { negativePages } from './pages-negative.ts';
import { numberPages } from './pages-number.ts';
import { qualificationPages } from './pages-qualification.ts';
import { tencentPages } from './pages-tencent.ts';
import { volcenginePages } from './pages-volcengine.ts';

/** Every labelled page there is. */
export const corpusPages = (): CorpusPage[] => [
  ...qualificationPages,
  ...layoutPages,
  ...numberPages,
  ...negativePages,
  ...examinedPages,
  ...tencentPages,
  ...aliyunPages,
  ...volcenginePages,
  ...capturedPages(),
];
