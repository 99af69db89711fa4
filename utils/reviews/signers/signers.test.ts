import { expect, test } from 'vitest';
import { signAcs3 } from './acs3.ts';
import { signTc3 } from './tc3.ts';
import { signVolcengine } from './volcengine.ts';

const signatureOf = (headers: Record<string, string>) =>
  /Signature=([0-9a-f]+)$/.exec(headers.Authorization ?? '')?.[1];

test('TC3: the vector of the vendor’s SDK (sign.js)', async () => {
  const { headers, url } = await signTc3(
    {
      host: 'ccc.tencentcloudapi.com',
      service: 'ccc',
      action: 'DescribeCompanyList',
      version: '2020-02-10',
      body: '{"PageSize":100,"PageNumber":0,"State":[1,2,3],"CompanyName":["北京测试有限公司"]}',
    },
    { id: 'AKIDEXAMPLE', secret: 'SECRETEXAMPLE' },
    1_700_000_000_000,
  );
  expect(url).toBe('https://ccc.tencentcloudapi.com/');
  expect(headers.Authorization).toContain('Credential=AKIDEXAMPLE/2023-11-14/ccc/tc3_request');
  expect(signatureOf(headers)).toBe('8aaf5365984d5bedddd04a597ef01b66564a61f9c1b12d87cca17b3eabfee36e');
});

const secret = 'TnpCak5XWXpZV1U0WkRaaE5ERmxaR0ZpTmpjeVkyUXlZek0wTWpJMU1qWQ==';

test('Volcengine: the vector of document 6369/67270', async () => {
  const { headers } = await signVolcengine(
    {
      host: 'iam.volcengineapi.com',
      service: 'iam',
      region: 'cn-north-1',
      method: 'GET',
      params: { Action: 'ListUsers', Version: '2018-01-01', Limit: '10', Offset: '0' },
      body: '',
      signedContentType: 'application/x-www-form-urlencoded; charset=utf-8',
    },
    { id: 'AK', secret },
    Date.parse('2020-12-30T08:18:05Z'),
  );
  expect(signatureOf(headers)).toBe('28eeabbbd726b87002e0fe58ad8c1c768e619b06e2646f35b6ad7ed029a6d8a7');
});

test('Volcengine: a POST of the voice service', async () => {
  const { headers } = await signVolcengine(
    {
      host: 'cloud-vms.volcengineapi.com',
      service: 'vms',
      region: 'cn-beijing',
      method: 'POST',
      params: { Action: 'Click2CallCompanyAuth', Version: '2022-01-01' },
      body: '{"companyName":"火山"}',
    },
    { id: 'AK', secret },
    Date.parse('2026-01-04T11:37:22Z'),
  );
  expect(headers['X-Content-Sha256']).toBe(
    'c792c1935d99cc2fe4b4af45e31b89680faddc11040e8192dcdcb5089f4db2b2',
  );
  expect(signatureOf(headers)).toBe('a444ffdc5b6cb0e3f28be6806a89ff05cd32eb20070703d153c5e967eca29a6b');
});

test('ACS3: the vector of the vendor’s document', async () => {
  const { headers, url } = await signAcs3(
    {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      params: {
        RegionId: 'cn-shanghai',
        ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
      },
    },
    { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' },
    Date.parse('2023-10-26T10:22:32Z'),
    '3156853299f313e23d1673dc12e1703d',
  );
  expect(url).toContain('?ImageId=win2019');
  expect(signatureOf(headers)).toBe('06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0');
});
