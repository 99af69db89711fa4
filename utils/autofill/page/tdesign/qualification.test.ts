import { qualificationTest } from '../../../../test/harness/row-qualification.ts';

qualificationTest('tdesign-qualification', 'tdesign');
qualificationTest('tdesign-qualification', 'tdesign', '?prefix=xx');
