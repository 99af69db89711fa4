import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type CompanyProfile, profileSchema } from '../company/profile.ts';
import { MessageError } from '../messaging.ts';
import { formDefinitions } from '../providers/registry.ts';
import type { DocumentMeta } from '../vault/types.ts';
import type { PageLink } from './gate.ts';
import { rowName } from './plan-types.ts';
import type { Control, ControlKind, FillStep, PageScan, StepOutcome } from './scan-types.ts';
import { type FillRequest, fillForm, type Subject } from './session.ts';

/** A page of a few rows, as data: what the loop sees of one. Real pages are in test/e2e. */
interface Row {
  label: string;
  section?: string;
  kind?: ControlKind;
  options?: string[];
  value?: string[];
  touched?: boolean;
  /** Shown only when another row shows this. */
  when?: [label: string, value: string];
}

const url = 'https://console.cloud.tencent.com/ccc/enterprise/update';
const noLabels = { own: '', aria: '', row: '', left: '', above: '', section: '', placeholder: '', help: '' };

class FakePage implements PageLink {
  documentId = 'document-1';
  url = url;
  values = new Map<string, string[]>();
  filled: string[] = [];
  chunks = 0;
  generation = 1;
  scans = 0;
  /** What the page does once a row was filled. */
  after: (label: string) => void = () => {};
  rows: Row[];

  constructor(rows: Row[]) {
    this.rows = rows;
    for (const { label, value } of rows) if (value) this.values.set(label, value);
  }

  async document() {
    return { documentId: this.documentId, url: this.url };
  }

  ask: PageLink['ask'] = async (target, name, data) => {
    if (target.documentId !== this.documentId) throw new MessageError('unreachable', name);
    if (name === 'scan') return this.scan() as never;
    if (name === 'chunk') {
      this.chunks++;
      return {} as never;
    }
    if (name === 'fill') return this.fill(data as FillStep) as never;
    throw new Error(`the loop does not send ${name}`);
  };

  shown = () => this.rows.filter(({ when }) => !when || this.values.get(when[0])?.[0] === when[1]);

  scan(): PageScan {
    this.scans++;
    return {
      id: `s${this.scans}`,
      url: this.url,
      title: '企业资质管理',
      headings: ['添加企业资质'],
      groups: [{ id: 'g', buttons: ['提交审核'], title: '' }],
      controls: this.shown().map((row) => this.control(row)),
      truncated: false,
      scanMs: 1,
    };
  }

  control({ label, section, kind = 'text', options, touched }: Row): Control {
    return {
      ref: `${this.generation}:${label}`,
      kind,
      library: 'tea',
      labels: { ...noLabels, row: label, section: section ?? '' },
      name: '',
      group: 'g',
      ...(options ? { options: options.map((text) => ({ text })) } : {}),
      required: true,
      disabled: false,
      readonly: false,
      value: this.values.get(label) ?? [],
      touched: touched ?? false,
      visible: true,
    };
  }

  fill({ ref, value }: FillStep): StepOutcome {
    const label = ref.slice(ref.indexOf(':') + 1);
    const known = ref.startsWith(`${this.generation}:`) && this.shown().some((row) => row.label === label);
    if (!known) return { ref, outcome: 'failed', shown: [], reason: { code: 'gone' }, ms: 1, tries: 1 };
    const text =
      value.type === 'text'
        ? [value.text]
        : value.type === 'option'
          ? [value.anyOf[0] ?? '']
          : value.type === 'files'
            ? value.files.map(({ name }) => name)
            : [];
    this.values.set(label, text);
    this.filled.push(label);
    this.after(label);
    return { ref, outcome: 'filled', shown: text, ms: 1, tries: 1 };
  }
}

const identity: Row = {
  label: '申请人身份',
  kind: 'radio',
  options: ['公司法定代表人', '经办人（受法定代表人委托）'],
};
const operatorRow = (label: string, kind: ControlKind = 'text'): Row => ({
  label,
  kind,
  when: ['申请人身份', '经办人（受法定代表人委托）'],
});
const form: Row[] = [
  identity,
  { label: '企业名称' },
  { label: '统一社会信用代码' },
  { label: '营业执照扫描件（加盖公章）', kind: 'upload' },
  { label: '法定代表人名称' },
  { label: '法定代表人身份证号码' },
  operatorRow('经办人名称'),
  operatorRow('委托授权书', 'upload'),
];

const profile: CompanyProfile = profileSchema.parse(
  JSON.parse(readFileSync('test/profiles/sample/profile.json', 'utf8')),
);
const documents = (profile.documents ?? []).map(
  ({ kind, file, stamped }, order): DocumentMeta => ({
    id: `id-${kind}`,
    companyId: 'company',
    kind,
    file,
    stamped,
    mediaType: 'image/jpeg',
    size: 140_000,
    sha256: '',
    addedAt: 0,
    contentId: `id-${kind}`,
    versions: [],
    order,
    extra: {},
  }),
);
const subject: Subject = { companyId: 'company', profile, documents, today: '2026-11-23' };

const request = (more: Partial<FillRequest> = {}): FillRequest => ({
  tabId: 1,
  documentId: 'document-1',
  subject,
  known: { forms: formDefinitions, taught: [] },
  overwrite: new Set(),
  skip: new Set(),
  prepare: async () => ({
    files: [{ name: 'scan.jpg', type: 'image/jpeg', bytes: new Uint8Array(1_000_000) }],
    notes: [],
  }),
  progress: () => {},
  ...more,
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage(structuredClone(form));
});

const outcomes = (report: Awaited<ReturnType<typeof fillForm>>) =>
  Object.fromEntries(
    (report?.fields ?? []).map(({ label, outcome, reason }) => [label, reason?.code ?? outcome]),
  );

describe('the loop', () => {
  test('rows that a choice brings are filled in the same run', async () => {
    const report = await fillForm(page, request());
    expect(report?.ended).toBe('complete');
    expect(Object.fromEntries(page.values)).toEqual({
      申请人身份: ['经办人（受法定代表人委托）'],
      企业名称: ['杭州云岭通信技术有限公司'],
      统一社会信用代码: ['91330106MA27X0K39W'],
      '营业执照扫描件（加盖公章）': ['scan.jpg'],
      法定代表人名称: ['林远山'],
      法定代表人身份证号码: ['330106190003071016'],
      经办人名称: ['周知夏'],
      委托授权书: ['scan.jpg'],
    });
    expect(report?.fields).toHaveLength(8);
  });

  test('a megabyte goes in pieces', async () => {
    await fillForm(page, request());
    expect(page.chunks).toBe(4);
  });

  test('every report on the way says that it is not the last', async () => {
    const ended: string[] = [];
    const sizes: number[] = [];
    await fillForm(
      page,
      request({
        progress: (partial) => {
          ended.push(partial.ended);
          sizes.push(partial.fields.filter(({ outcome }) => outcome === 'filled').length);
        },
      }),
    );
    expect(new Set(ended)).toEqual(new Set(['interrupted']));
    // The first is from before the first step: an earlier run's report must not stand for this one.
    expect(sizes).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('and says what is still to come, should it be the last after all', async () => {
    const waiting: number[] = [];
    await fillForm(
      page,
      request({
        progress: (partial) => {
          waiting.push(partial.fields.filter(({ reason }) => reason?.code === 'interrupted').length);
        },
      }),
    );
    // The two rows of the operator are not on the page before the choice.
    expect(waiting.slice(0, 3)).toEqual([6, 5, 6]);
    expect(waiting.at(-1)).toBe(0);
  });

  test('a tab that navigates ends the run, and says what was not filled', async () => {
    page.after = (label) => {
      if (label === '企业名称') page.documentId = 'document-2';
    };
    const report = await fillForm(page, request());
    expect(report?.ended).toBe('navigated');
    expect(outcomes(report)).toMatchObject({ 企业名称: 'filled', 法定代表人名称: 'navigated' });
    expect(page.values.has('法定代表人名称')).toBe(false);
  });

  test('a form that re-mounts is filled where it stands now', async () => {
    page.after = (label) => {
      if (label !== '统一社会信用代码' || page.generation > 1) return;
      page.generation = 2;
      page.values.clear();
      page.values.set('申请人身份', ['经办人（受法定代表人委托）']);
    };
    const report = await fillForm(page, request());
    expect(page.values.get('企业名称')).toEqual(['杭州云岭通信技术有限公司']);
    expect(page.values.get('统一社会信用代码')).toEqual(['91330106MA27X0K39W']);
    expect(report?.fields.filter(({ label }) => label === '企业名称')).toHaveLength(1);
  });

  test('a field that the page empties again is filled once more, then given up', async () => {
    page.after = () => {
      page.values.delete('企业名称');
    };
    const report = await fillForm(page, request());
    expect(outcomes(report)).toMatchObject({ 企业名称: 'not-accepted', 法定代表人名称: 'filled' });
    expect(page.filled.filter((label) => label === '企业名称')).toHaveLength(2);
  });

  test('a page that grows rows for ever comes to an end', async () => {
    page.after = () => {
      page.generation++;
      page.values.clear();
    };
    const report = await fillForm(page, request());
    expect(report?.ended).toBe('complete');
    expect(page.filled.length).toBeLessThanOrEqual(300);
  });

  test('a second run changes nothing', async () => {
    page.rows = page.rows.filter(({ kind }) => kind !== 'upload');
    await fillForm(page, request());
    const before = page.filled.length;
    const report = await fillForm(page, request());
    expect(report?.ended).toBe('complete');
    expect(Object.fromEntries(page.values)).toMatchObject({ 企业名称: ['杭州云岭通信技术有限公司'] });
    expect(page.filled.length - before).toBeLessThanOrEqual(page.rows.length);
  });
});

describe('what the user decides', () => {
  test('what stands in a text field is not overwritten unless agreed', async () => {
    page.values.set('企业名称', ['手写的公司']);
    const row = page.rows.find(({ label }) => label === '企业名称');
    if (row) row.touched = true;
    expect(outcomes(await fillForm(page, request()))).toMatchObject({ 企业名称: 'user-value' });
    expect(page.values.get('企业名称')).toEqual(['手写的公司']);
    await fillForm(page, request({ overwrite: new Set(['1:企业名称']) }));
    expect(page.values.get('企业名称')).toEqual(['杭州云岭通信技术有限公司']);
  });

  test('a row that was un-ticked stays as it is', async () => {
    const report = await fillForm(page, request({ skip: new Set(['1:企业名称']) }));
    expect(outcomes(report)).toMatchObject({ 企业名称: 'declined' });
    expect(page.values.has('企业名称')).toBe(false);
  });

  test('a document that can’t be prepared fails alone', async () => {
    const report = await fillForm(
      page,
      request({
        prepare: () => Promise.reject(Object.assign(new Error(), { reason: { code: 'picture-too-small' } })),
      }),
    );
    expect(outcomes(report)).toMatchObject({
      '营业执照扫描件（加盖公章）': 'picture-too-small',
      法定代表人名称: 'filled',
    });
  });
});

describe('the gate', () => {
  test.each([
    'https://console.cloud.tencent.com.evil.example/ccc',
    'http://tccc.qcloud.com/',
    'file:///ccc.html',
  ])('nothing is filled on %s', async (elsewhere) => {
    page.url = elsewhere;
    expect(await fillForm(page, request())).toBeNull();
    expect(page.filled).toEqual([]);
    expect(page.scans).toBe(0);
  });

  test('a page whose main thread is stuck does not hold the run for ever', async () => {
    vi.useFakeTimers();
    const answer = page.ask;
    page.ask = (target, name, data) =>
      name === 'fill' && (data as FillStep).ref.endsWith('企业名称')
        ? new Promise(() => {})
        : answer(target, name, data);
    const run = fillForm(page, request());
    await vi.advanceTimersByTimeAsync(21_000);
    expect(outcomes(await run)).toMatchObject({ 企业名称: 'timeout', 法定代表人名称: 'filled' });
    vi.useRealTimers();
  });

  test('nothing is filled into another document than the one seen in the panel', async () => {
    page.documentId = 'document-2';
    expect(await fillForm(page, request())).toBeNull();
    expect(page.filled).toEqual([]);
  });

  test('a page that claims another address than the browser says gets nothing', async () => {
    const scan = page.scan.bind(page);
    page.rows = [
      ...page.rows,
      { label: '电话受理单', kind: 'upload' },
      { label: '公司授权函', kind: 'upload' },
    ];
    page.scan = () => ({ ...scan(), url: 'https://tccc.example/ccc/enterprise/update' });
    const report = await fillForm(page, request());
    expect(new Set(report?.fields.map(({ reason }) => reason?.code))).toEqual(new Set(['wrong-document']));
    expect(page.filled).toEqual([]);
  });
});

describe('what the user saw is what is filled', () => {
  const numberRows: Row[] = [
    { label: '号码类型', kind: 'select', options: ['固话号码', '400号码'] },
    { label: '呼叫类型', kind: 'select', options: ['呼入', '呼出', '呼入呼出'] },
    { label: '申请数量' },
    { label: '通话话术', kind: 'upload' },
    { label: '号码申请公函', kind: 'upload' },
  ];
  const becomesNumberForm = () => {
    page.generation++;
    page.values.clear();
    page.rows = numberRows;
  };

  test('a page that becomes another form without a navigation ends the run', async () => {
    page.after = (label) => {
      if (label === '企业名称') becomesNumberForm();
    };
    const report = await fillForm(page, request({ subject: { ...subject, numberRequest: 0 } }));
    expect(report?.ended).toBe('navigated');
    expect(page.values.size).toBe(0);
    expect(outcomes(report)).toMatchObject({ 企业名称: 'filled', 法定代表人名称: 'navigated' });
  });

  test('and so does one that became another between preview and click', async () => {
    becomesNumberForm();
    expect(await fillForm(page, request({ formId: 'tencent-ccc/qualification' }))).toBeNull();
    expect(page.filled).toEqual([]);
    expect(await fillForm(page, request({ formId: 'tencent-ccc/number' }))).not.toBeNull();
  });

  test('an un-ticked row stays un-ticked when the form is mounted anew', async () => {
    page.after = (label) => {
      if (label !== '企业名称' || page.generation > 1) return;
      page.generation = 2;
    };
    await fillForm(page, request({ skip: new Set(['1:法定代表人身份证号码']) }));
    expect(page.values.has('法定代表人名称')).toBe(true);
    expect(page.values.has('法定代表人身份证号码')).toBe(false);
  });

  test('nor when it was mounted anew before the click', async () => {
    page.generation = 2;
    const declined = new Set([rowName({ key: 'people.legalRepresentative.idNumber', kind: 'text' })]);
    await fillForm(page, request({ declined }));
    expect(page.values.has('法定代表人名称')).toBe(true);
    expect(page.values.has('法定代表人身份证号码')).toBe(false);
  });

  test('a vault that is locked on the way ends the run', async () => {
    let locked = false;
    page.after = (label) => {
      locked = label === '企业名称';
    };
    const report = await fillForm(page, request({ mayGoOn: async () => !locked }));
    expect(report?.ended).toBe('interrupted');
    expect(outcomes(report)).toMatchObject({ 企业名称: 'filled', 法定代表人名称: 'vault-locked' });
    expect(page.values.has('法定代表人名称')).toBe(false);
  });
});

describe('scans are made ready one step ahead', () => {
  /** The keys whose scans were begun, and how many were when the page had taken the licence. */
  const run = async (skip: string[]) => {
    const begun: string[] = [];
    let ahead = 0;
    page.after = (label) => {
      if (label.startsWith('营业执照')) ahead = begun.length;
    };
    const prepare: FillRequest['prepare'] = async ({ key }) => {
      begun.push(key);
      return { files: [{ name: `${key}.jpg`, type: 'image/jpeg', bytes: new Uint8Array(9) }], notes: [] };
    };
    const report = await fillForm(page, request({ prepare, skip: new Set(skip) }));
    return { begun, ahead, report };
  };

  test('each once, the next while the page takes the one before', async () => {
    const { begun, ahead } = await run([]);
    expect(begun).toEqual(['business-license', 'power-of-attorney']);
    expect(ahead).toBe(2);
  });

  test('none for a row that was un-ticked', async () => {
    const { begun, report } = await run(['1:委托授权书']);
    expect(begun).toEqual(['business-license']);
    expect(outcomes(report)).toMatchObject({ 委托授权书: 'declined' });
  });
});
