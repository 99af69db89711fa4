import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../harness/build.ts';
import { launchExtension } from '../harness/extension.ts';
import { type ConsoleServer, serveConsoles } from '../harness/tls-server.ts';
import type { TryReport } from '../try/report.ts';
import { openVault } from '../try/workspace.ts';

// A page of plain controls that reports each change: what is tested here is the command, not the libraries.
const form = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>企业资质管理 - 云联络中心</title>
<h1>企业资质</h1>
<form>
  <h2>企业信息</h2>
  <p><label for="name">企业名称</label> <input id="name"></p>
  <p><label for="code">统一社会信用代码</label> <input id="code"></p>
  <p><label for="licence">营业执照扫描件</label> <input id="licence" type="file" accept=".jpg,.png"></p>
  <h2>法定代表人信息</h2>
  <p><label for="legal">法定代表人名称</label> <input id="legal"></p>
  <h2>材料</h2>
  <p><label for="letter">公司授权函</label> <input id="letter" type="file" accept=".jpg,.png"></p>
  <p><label for="accept">电话受理单</label> <input id="accept" type="file" accept=".jpg,.png"></p>
  <p><label for="commitment">安全合规使用承诺书</label> <input id="commitment" type="file" accept=".jpg,.png"></p>
  <p><label for="lucky">幸运颜色</label> <input id="lucky"></p>
  <button type="submit">提交审核</button>
</form>
<script>
  let submitted = false;
  const tell = () => fetch('/state', {
    method: 'POST',
    body: JSON.stringify({
      submitted,
      ...Object.fromEntries([...document.querySelectorAll('input')].map((input) =>
        [input.id, input.files ? [...input.files].map((file) => file.size).join() : input.value])),
    }),
  });
  document.addEventListener('input', tell);
  document.addEventListener('change', tell);
  document.addEventListener('submit', (event) => { event.preventDefault(); submitted = true; tell(); });
</script>`;
const search = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>客户</title>
<h1>客户列表</h1><form><label>企业名称 <input></label><button>查询</button><button type="reset">重置</button></form>`;

const origin = 'https://console.cloud.tencent.com';
const sample = join(projectRoot, 'test', 'profiles', 'sample');

let server: ConsoleServer;
let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ringready-e2e-try-'));
  server = await serveConsoles({
    pages: {
      'console.cloud.tencent.com/ccc/enterprise/update': { html: form },
      'console.cloud.tencent.com/ccc/customer': { html: search },
      'elsewhere.example/': { html: form },
    },
  });
});
afterAll(async () => {
  await server.close();
  await rm(work, { recursive: true, force: true });
});

function run(args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'test', 'try', 'main.ts'), ...args], {
      cwd: work,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

async function zipOf(folder: string): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = new Uint8Array(await readFile(path));
  }
  return zipSync(files);
}

const lastState = () =>
  JSON.parse(server.received.findLast(({ path }) => path === '/state')?.bytes.toString('utf8') ?? 'null') as
    | (Record<string, string> & { submitted: boolean })
    | null;
const readReport = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(work, name), 'utf8')) as T;
const profile = JSON.parse(await readFile(join(sample, 'profile.json'), 'utf8')) as {
  company: { name: string; unifiedSocialCreditCode: string };
  people: { legalRepresentative: { name: string } };
};

describe('npm run try', () => {
  it('exits 2 with the usage line when the arguments are wrong', async () => {
    const { code, out, err } = await run(['--url', `${origin}/ccc/enterprise/update`, '--submit']);
    expect(code).toBe(2);
    expect(err).toContain('--submit');
    expect(err).toContain('usage: npm run try -- --profile DIR|ZIP --url URL');
    expect(out).toBe('');
  });

  it('fills a form from a folder, as a user would, and never submits', async () => {
    server.received.length = 0;
    const { code, out, err } = await run([
      ...['--profile', sample, '--url', `${origin}/ccc/enterprise/update`],
      ...['--map-to', server.address, '--report', 'one.json', '--screenshot', 'one.png'],
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report = await readReport<TryReport>('one.json');
    expect(report.form).toMatchObject({ provider: 'tencent-ccc', id: 'tencent-ccc/qualification' });
    expect(report.form?.confidence).toBeGreaterThan(0);
    const outcomes = Object.fromEntries(report.fields.map((field) => [field.key, field.outcome]));
    expect(outcomes).toMatchObject({
      'company.name': 'filled',
      'company.unifiedSocialCreditCode': 'filled',
      'people.legalRepresentative.name': 'filled',
      'business-license': 'filled',
      'company-authorization-letter': 'filled',
    });
    expect(report.fields.find(({ key }) => key === 'company.name')).toMatchObject({
      label: '企业名称',
      widget: 'native/text',
    });
    expect(report.timings.fillMs).toBeGreaterThan(0);
    expect(report.warnings.join()).toContain('幸运颜色');

    const state = lastState();
    expect(state).toMatchObject({
      submitted: false,
      name: profile.company.name,
      code: profile.company.unifiedSocialCreditCode,
      legal: profile.people.legalRepresentative.name,
      lucky: '',
    });
    expect(Number(state?.licence)).toBeGreaterThan(0);

    expect(out).toMatch(/company\.name +企业名称 +native\/text +✓ filled/);
    expect((await readFile(join(work, 'one.png'))).subarray(1, 4).toString()).toBe('PNG');
    // Labels and outcomes may be passed on; what the company told us may not.
    expect(JSON.stringify(report)).not.toContain(profile.company.unifiedSocialCreditCode);
  });

  it('detects without a profile, several pages in one browser: a form, none, and none of ours', async () => {
    server.received.length = 0;
    await writeFile(join(work, 'urls.txt'), `${origin}/ccc/customer\nhttps://elsewhere.example/\n`);
    const { code, out } = await run([
      ...['--detect-only', '--url', `${origin}/ccc/enterprise/update`, '--urls', 'urls.txt'],
      ...['--map-to', server.address, '--report', 'three.json'],
    ]);
    expect(code).toBe(0);
    const reports = await readReport<TryReport[]>('three.json');
    expect(reports.map(({ form: found }) => found?.id ?? null)).toEqual([
      'tencent-ccc/qualification',
      null,
      null,
    ]);
    expect(reports[0]?.fields).toContainEqual({
      key: 'company.name',
      label: '企业名称',
      widget: 'native/text',
      outcome: 'skipped',
      reason: 'detect-only',
      message: expect.any(String),
    });
    expect(reports[2]?.fields).toEqual([]);
    expect(out.match(/no form/g)).toHaveLength(2);
    // It looked, and touched nothing.
    expect(server.received.map(({ host, path }) => host + path)).toEqual([]);
  });

  it('uses vault and company again with --user-data-dir, from a zip too', async () => {
    const zip = join(work, 'company.zip');
    await writeFile(zip, await zipOf(sample));
    const url = `${origin}/ccc/enterprise/update`;
    const common = [
      '--url',
      url,
      '--map-to',
      server.address,
      '--user-data-dir',
      'browser',
      '--report',
      'again.json',
    ];
    for (const given of [sample, zip]) {
      const { code, err } = await run(['--profile', given, ...common]);
      expect({ given, code, err }).toEqual({ given, code: 0, err: '' });
      const report = await readReport<TryReport>('again.json');
      expect(report.fields.find(({ key }) => key === 'company.name')?.outcome).toBe('filled');
    }
    const extension = await launchExtension({ userDataDir: join(work, 'browser') });
    try {
      const workspace = await extension.extensionPage('workspace.html');
      await openVault(workspace);
      const rows = workspace.getByTestId('company-row');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(1);
    } finally {
      await extension.close();
    }
  });

  it('exits 1 when it cannot: a refused profile, a page that is not there', async () => {
    const broken = join(work, 'broken.zip');
    await writeFile(broken, 'PK\u0003\u0004 and then nothing of the kind');
    const url = `${origin}/ccc/enterprise/update`;
    const refused = await run(['--profile', broken, '--url', url, '--map-to', server.address]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('the profile was not imported');

    // Nobody listens on port 1; the other page is tried all the same.
    const unreachable = await run([
      '--detect-only',
      '--url',
      url,
      '--map-to',
      '127.0.0.1:1',
      '--report',
      'r.json',
    ]);
    expect(unreachable.code).toBe(1);
    expect(unreachable.err).toContain('ERR_CONNECTION_REFUSED');
    expect((await readReport<TryReport>('r.json')).form).toBeNull();
  });
});
