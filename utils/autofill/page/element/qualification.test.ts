import { qualificationTest } from '../../../../test/harness/row-qualification.ts';

qualificationTest('element-qualification', 'element');
qualificationTest('element-qualification', 'element', '?prefix=ep');
