import { expect, test } from 'vitest';
import { speaksFor } from './speaks-for.ts';

test('a page speaks for its own console’s providers', () => {
  const list = 'https://console.cloud.tencent.com/ccc/enterprise';
  expect(speaksFor(list, 'https://console.cloud.tencent.com/ccc')).toContain('tencent-ccc');
  expect(speaksFor(list, list)).not.toContain('aliyun-voice');
});

test('whatever address it claims', () => {
  for (const elsewhere of [
    'https://console.cloud.tencent.com.evil.example/ccc/enterprise',
    'https://desk.example.com/console.cloud.tencent.com/ccc',
    'http://console.cloud.tencent.com/ccc/enterprise',
    'https://dyvms.console.aliyun.com/',
    'about:blank',
    '',
  ])
    expect(speaksFor('https://console.cloud.tencent.com/ccc/enterprise', elsewhere)).toEqual([]);
  // And of its own origin: a form that the user added is no provider's.
  expect(speaksFor('https://desk.example.com/', 'https://desk.example.com/')).toEqual([]);
  expect(speaksFor('https://ess.tencent.cn/', 'https://dyvms.console.aliyun.com/')).toEqual([]);
});
