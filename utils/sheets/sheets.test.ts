import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import type { CompanyProfile } from '../company/profile.ts';
import { columnKeys, columnName, columnOf } from './columns.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { isBlocked, isPartial, readRows, type SheetRow } from './rows.ts';
import { SheetError, sheetLimits } from './sheet.ts';
import { writeCsv, writeTemplate, writeXlsx } from './write.ts';

const today = '2026-11-25';
const { documents: _, ...sample } = JSON.parse(
  await readFile(new URL('../../test/profiles/sample/profile.json', import.meta.url), 'utf8'),
) as CompanyProfile;

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
type Value = string | number | boolean | Date | null | { value: string; type: 'Formula' };
const workbook = async (rows: Value[][]) =>
  bytesOf(await writeExcelFile(rows as never, { dateFormat: 'yyyy-mm-dd' } as never).toBlob());
const rowsOf = async (rows: Value[][], known: { name: string; code: string }[] = []) =>
  readRows(await readXlsx(await workbook(rows)), known, today).rows;
const csvRows = (text: string | Uint8Array) =>
  readRows(readCsv(typeof text === 'string' ? strToU8(text) : text), [], today).rows;
const codes = (row: SheetRow | undefined) =>
  row?.problems.map((problem) =>
    problem.kind === 'warning'
      ? `${problem.warning.path}: ${problem.warning.code}`
      : `${problem.kind === 'left-out' ? `${problem.key}: ` : ''}${problem.code}`,
  );
const refusal = async (read: () => unknown) => {
  try {
    await read();
  } catch (error) {
    return error instanceof SheetError ? error.code : error;
  }
  return null;
};

/** The workbook with its first sheet's text changed, as a hand or another program would. */
function altered(bytes: Uint8Array, change: (xml: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}

describe('headings', () => {
  it('are known in three languages, by key, and as people write them', () => {
    for (const key of columnKeys) {
      for (const language of ['zh-CN', 'zh-TW', 'en'] as const)
        expect(columnOf(columnName(key, language)), key).toBe(key);
      expect(columnOf(key)).toBe(key);
    }
    expect(columnOf(' 企业名称 * ')).toBe('company.name');
    expect(columnOf('营业期限止（可填长期）')).toBe('company.businessTerm.to');
    expect(columnOf('公司名称')).toBe('company.name');
    expect(columnOf('法人手机号')).toBe('people.legalRepresentative.phone');
    expect(columnOf('备注')).toBeUndefined();
  });
});

describe('what we write we read', () => {
  const company = { profile: sample, tags: ['重点', '华东'] };
  it.each(['zh-CN', 'zh-TW', 'en'] as const)('xlsx and csv, %s', async (language) => {
    const sheets = [
      await readXlsx(await bytesOf(await writeXlsx([company], language))),
      readCsv(await bytesOf(writeCsv([company], language))),
    ];
    for (const sheet of sheets) {
      const [row] = readRows(sheet, [], today).rows;
      expect(row?.tags).toEqual(['重点', '华东']);
      expect(row && isPartial(row)).toBe(false);
      expect(row?.profile.company).toEqual(sample.company);
      expect(row?.profile.people).toEqual(sample.people);
    }
  });

  it('the template has no company in it, and takes one', async () => {
    const template = await bytesOf(await writeTemplate('zh-CN'));
    expect(await refusal(async () => readRows(await readXlsx(template), [], today))).toBe('empty');
    const xml = strFromU8(unzipSync(template)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    // Text cells, or what is typed into them becomes a number.
    expect(xml.match(/<c [^>]*r="B2"[^>]*s="\d+"|<c [^>]*s="\d+"[^>]*r="B2"/)).not.toBeNull();
    expect(strFromU8(unzipSync(template)['xl/styles.xml'] ?? new Uint8Array())).toMatch(/numFmtId="49"|"@"/);
  });

  it('guards csv against formulas, both ways', async () => {
    const evil = ['=1+1', '+86 571', '-2', '@SUM(A1)', '＝1+1', '＠SUM(A1)', '=cmd|"/c calc"!A1'];
    const csv = writeCsv(
      evil.map((name) => ({ profile: { ...sample, company: { name } }, tags: [] })),
      'zh-CN',
    );
    const text = await csv.text();
    for (const line of text.split('\r\n').slice(1, -1)) expect(line).toMatch(/^"?'/);
    expect(csvRows(new Uint8Array(await csv.arrayBuffer())).map(({ name }) => name)).toEqual(evil);
  });
});

describe('cells', () => {
  const head = ['企业名称', '法定代表人证件号码', '营业期限起', '营业期限止'];
  it('of digits that a spreadsheet rounded are caught, and not written', async () => {
    const idHeading = columnName('people.legalRepresentative.idNumber', 'zh-CN');
    const [float, text] = await rowsOf([
      ['企业名称', idHeading, '账号'],
      ['甲', Number('330102199003074514')],
      ['乙', '3.30102E+17'],
    ]);
    for (const row of [float, text]) {
      expect(codes(row)).toEqual(['people.legalRepresentative.idNumber: precision']);
      expect(row?.profile.people).toBeUndefined();
      expect(row && isPartial(row) && !isBlocked(row)).toBe(true);
    }
  });

  it('of formulas are left out, whatever they show', async () => {
    const bytes = altered(
      await workbook([head.slice(0, 1).concat('企业电话'), ['甲', '0571-80000000']]),
      (xml) => xml.replace(/(<c r="B2"[^>]*>)/, '$1<f>A1</f>'),
    );
    const [row] = readRows(await readXlsx(bytes), [], today).rows;
    expect(codes(row)).toEqual(['company.phone: formula']);
    const [own] = await rowsOf([
      ['企业名称', '企业电话'],
      ['甲', { value: '=1+1', type: 'Formula' }],
    ]);
    expect(codes(own)).toEqual(['company.phone: formula']);
    expect(codes(csvRows('企业名称,企业电话\n甲,=A1&B1')[0])).toEqual(['company.phone: formula']);
    expect(csvRows('企业名称,企业电话\n甲,"=""0571-80000000"""')[0]?.profile.company.phone).toBe(
      '0571-80000000',
    );
  });

  it('that are merged belong to no row', async () => {
    const bytes = altered(
      await workbook([
        ['企业名称', '企业所在市'],
        ['甲', '杭州市'],
        ['乙', null],
      ]),
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
        ),
    );
    const { rows } = readRows(await readXlsx(bytes), [], today);
    expect(rows.map(codes)).toEqual([['company.city: merged'], ['company.city: merged']]);
    expect(rows[0]?.profile.company.city).toBeUndefined();
  });

  it('of dates are taken as dates or as text, never as numbers', async () => {
    const rows = await rowsOf([
      ['企业名称', '营业期限起', '营业期限止'],
      ['甲', new Date('2015-03-02T00:00:00Z'), '长期'],
      ['乙', '2015年3月2日', '2035/3/1'],
      ['丙', 42065, '2023-02-30'],
      ['丁', '长期', '20350301'],
    ]);
    expect(rows.map(({ profile }) => profile.company.businessTerm)).toEqual([
      { from: '2015-03-02', to: null },
      { from: '2015-03-02', to: '2035-03-01' },
      undefined,
      { to: '2035-03-01' },
    ]);
    expect(codes(rows[2])).toEqual([
      'company.businessTerm.from: date-number',
      'company.businessTerm.to: date',
    ]);
    expect(codes(rows[3])).toEqual(['company.businessTerm.from: date']);
  });

  it('of choices take our words in any language, and no others', async () => {
    const rows = await rowsOf([
      ['企业名称', '组织类型', '是否与腾讯云账号的资质一致'],
      ['甲', '个体工商户', '是'],
      ['乙', 'enterprise', false],
      ['丙', '公司', '也许'],
    ]);
    expect(rows.map(({ profile }) => profile.company.organizationType)).toEqual([
      'individual-business',
      'enterprise',
      undefined,
    ]);
    expect(rows.map(({ profile }) => profile.company.sameAsTencentAccount)).toEqual([true, false, undefined]);
    expect(codes(rows[2])).toEqual([
      'company.organizationType: choice',
      'company.sameAsTencentAccount: yes-no',
    ]);
  });
});

describe('rows', () => {
  it('warn of failing check digits and are taken as they stand', async () => {
    const [row] = await rowsOf([
      ['企业名称', '统一社会信用代码'],
      ['甲', '91330106MA27X0K39X'],
    ]);
    expect(codes(row)).toEqual(['company.unifiedSocialCreditCode: number-check-digit']);
    expect(row && !isBlocked(row) && !isPartial(row)).toBe(true);
  });

  it('without a name, twice in the file or in the vault already are blocked', async () => {
    const rows = await rowsOf(
      [
        ['企业名称', '统一社会信用代码', '企业电话'],
        ['甲', '91330106MA27X0K39W'],
        ['甲二', '91330106ma27x0k39w'],
        [null, null, '0571-80000000'],
        ['乙'],
        ['乙'],
        ['丙'],
        [null, null, null],
      ],
      [{ name: '丙', code: '' }],
    );
    expect(rows.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(rows.map(codes)).toEqual([[], ['twice'], ['no-name'], [], ['twice'], ['exists']]);
  });

  it('keep too long a text out and say which', async () => {
    const [row, name] = csvRows(`企业名称,注册地址\n甲,${'长'.repeat(501)}\n${'名'.repeat(201)},`);
    expect(codes(row)).toEqual(['company.registeredAddress: unfit']);
    expect(row?.profile.company).toEqual({ name: '甲' });
    expect(name && isBlocked(name)).toBe(true);
  });

  it('may stand below a title, beside columns of somebody else', async () => {
    const content = readRows(
      await readXlsx(await workbook([['客户一览'], ['备注', '企业名称'], ['老客户', '甲']])),
      [],
      today,
    );
    expect(content.unknown).toEqual(['备注']);
    expect(content.rows.map(({ number, name }) => [number, name])).toEqual([[3, '甲']]);
  });
});

describe('files', () => {
  const text = '企业名称,企业所在市\n云岭,杭州市\n';
  // 企业名称,企业所在市 / 云岭,杭州市, as Excel saves it in China.
  const gbk = Uint8Array.from(
    'c6f3d2b5c3fbb3c62cc6f3d2b5cbf9d4dacad00ad4c6c1eb2cbabcd6ddcad00a'.match(/../g) ?? [],
    (pair) => Number.parseInt(pair, 16),
  );
  it.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\uFEFF${text}`)],
    ['GBK', gbk],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    ['tabs', strToU8(text.replaceAll(',', '\t'))],
  ])('csv in %s', (_name, bytes) => {
    expect(csvRows(bytes)[0]?.profile.company).toEqual({ name: '云岭', city: '杭州市' });
  });

  it('that are no sheets, too large, or a bomb, are refused', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
    expect(await refusal(() => readXlsx(noise as Uint8Array<ArrayBuffer>))).toBe('not-a-sheet');
    expect(await refusal(() => readCsv(noise))).toBe('encoding');
    expect(await refusal(() => readCsv(new Uint8Array(sheetLimits.megabytes * 1024 * 1024 + 1)))).toBe(
      'too-large',
    );
    const bomb = zipSync({
      'xl/workbook.xml': new Uint8Array((sheetLimits.unpackedMegabytes + 1) * 1024 * 1024),
    }) as Uint8Array<ArrayBuffer>;
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(() => readXlsx(bomb))).toBe('too-large');
    expect(await refusal(() => readXlsx(zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>))).toBe(
      'not-a-sheet',
    );
    const whole = await workbook([['企业名称'], ['甲']]);
    for (let cut = 1; cut < whole.length; cut += 97)
      expect(await refusal(() => readXlsx(whole.slice(0, cut))), `cut at ${cut}`).toBe('not-a-sheet');
  }, 120_000);

  it('without a column of names, empty, twice the same column, or endless, are refused', async () => {
    expect(await refusal(() => csvRows('电话,市\n1,2'))).toBe('no-name-column');
    expect(await refusal(() => csvRows(' \n \n'))).toBe('empty');
    expect(await refusal(() => csvRows('企业名称,企业名称*\n甲,乙'))).toBe('column-twice');
    expect(await refusal(() => csvRows(`企业名称\n${'甲\n'.repeat(sheetLimits.rows + 5)}`))).toBe(
      'too-many-rows',
    );
    expect(await refusal(() => csvRows(`企业名称${',a'.repeat(300)}\n甲`))).toBe('too-many-columns');
  });
});
