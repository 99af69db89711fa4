import { expect, it } from 'vitest';
import { reviewDefinitions } from '../../../utils/providers/review-registry.ts';
import { consoleOf } from './place.ts';

it('every application that is read has a console to open: its list, else the front door', () => {
  const places = Object.fromEntries(reviewDefinitions.map((each) => [each.form, consoleOf(each)]));
  expect(Object.values(places).filter((place) => !place?.startsWith('https://'))).toEqual([]);
  expect(places).toMatchObject({
    'tencent-ccc/qualification': 'https://console.cloud.tencent.com/ccc/enterprise',
    'volcengine-voice/qualification': 'https://console.volcengine.com/',
  });
});
