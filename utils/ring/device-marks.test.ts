import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDevice, nameOfMark } from './device-marks.ts';

beforeEach(() => fakeBrowser.reset());

test('a name outlives the browser as a mark alone', async () => {
  const mark = await keepDevice('李雷的 AirPods');
  expect(mark).toMatch(/^[0-9a-f]{16}$/);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('AirPods');
  expect(await nameOfMark(mark, 'Speakers')).toBe('李雷的 AirPods');

  await fakeBrowser.storage.session.clear();
  expect(await nameOfMark(mark, 'Speakers')).toBe('');
  expect(await nameOfMark(mark, '李雷的 AirPods')).toBe('李雷的 AirPods');
});

test('of many names the newest are known', async () => {
  const marks: string[] = [];
  for (let i = 0; i < 60; i++) marks.push(await keepDevice(`device ${i}`));
  expect(await nameOfMark(marks[0] ?? '', null)).toBe('');
  expect(await nameOfMark(marks[59] ?? '', null)).toBe('device 59');
});
