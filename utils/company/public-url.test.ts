import { expect, test } from 'vitest';
import { profileSchema } from './profile.ts';
import { checkPublicUrl } from './public-url.ts';
import { readValue } from './values.ts';

test.each([
  ['https://files.yunling.example/licence.jpg', 'licence.jpg'],
  ['https://files.yunling.example/a/b/ID%20front.PNG?x-oss-process=1#top', 'ID front.PNG'],
  ['  https://8.8.8.8/%E6%89%A7%E7%85%A7.jpeg ', '执照.jpeg'],
  ['https://[2400:3200::1]:8443/a.png', 'a.png'],
])('%s is public', (url, fileName) => {
  expect(checkPublicUrl(url)).toEqual({ ok: true, url: url.trim(), fileName });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['licence.jpg', 'not-a-url'],
  ['https://files.yunling.example/two words.jpg', 'not-a-url'],
  ['https:\\\\files.yunling.example\\a.jpg', 'not-a-url'],
  ['http://files.yunling.example/a.jpg', 'not-https'],
  ['ftp://files.yunling.example/a.jpg', 'not-https'],
  ['https://me:secret@files.yunling.example/a.jpg', 'credentials'],
  ['https://localhost/a.jpg', 'private-host'],
  ['https://printer/a.jpg', 'private-host'],
  ['https://nas.local/a.jpg', 'private-host'],
  ['https://nas.local./a.jpg', 'private-host'],
  ['https://127.1/a.jpg', 'private-host'],
  ['https://0x7f.1/a.jpg', 'private-host'],
  ['https://2130706433/a.jpg', 'private-host'],
  ['https://10.0.0.8/a.jpg', 'private-host'],
  ['https://100.100.2.1/a.jpg', 'private-host'],
  ['https://172.31.0.1/a.jpg', 'private-host'],
  ['https://192.168.1.5/a.jpg', 'private-host'],
  ['https://169.254.169.254/a.jpg', 'private-host'],
  ['https://[::1]/a.jpg', 'private-host'],
  ['https://[::ffff:10.0.0.1]/a.jpg', 'private-host'],
  ['https://[fe80::1]/a.jpg', 'private-host'],
  ['https://files.yunling.example/', 'file-name'],
  ['https://files.yunling.example/aaa/jpg', 'file-name'],
  ['https://files.yunling.example/.jpg', 'file-name'],
  ['https://files.yunling.example/a.gif', 'file-name'],
  ['https://files.yunling.example/a?name=a.jpg', 'file-name'],
  ['https://files.yunling.example/%zz.jpg', 'file-name'],
  ['https://files.yunling.example/a%2Fb.jpg', 'file-name'],
])('%s is not: %s', (url, problem) => {
  expect(checkPublicUrl(url)).toEqual({ ok: false, problem });
});

test('the file’s name is the address’s, and there is none without a good address', () => {
  const profile = (businessLicense: string) =>
    profileSchema.parse({
      format: 'company-profile',
      version: 1,
      company: { name: '某公司' },
      publicUrls: { businessLicense },
    });
  const name = (url: string) => readValue(profile(url), 'publicUrls.businessLicense.fileName');
  expect(name('https://files.yunling.example/licence.jpg')).toEqual({ type: 'text', text: 'licence.jpg' });
  expect(name('https://192.168.1.5/licence.jpg')).toBeUndefined();
});
