import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole } from '../../../test/harness/page.ts';

afterAll(closeBrowser);

test('text typed from the isolated world reaches React state', async () => {
  const console = await openConsole('tea-smoke');
  await console.isolated(`rr.act.setText(document.querySelector('input'), '杭州云岭')`);
  expect(await console.state()).toMatchObject({ name: '杭州云岭' });
  await console.page.screenshot({ path: '/tmp/w/smoke.png' });
  await console.close();
});
