import { qualificationTest } from '../../../../test/harness/row-qualification.ts';

qualificationTest('antd-qualification', 'antd');
qualificationTest('antd-qualification', 'antd', '?prefix=cx');
