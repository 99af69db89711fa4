import { expect, test } from 'vitest';
import { profileWarningCodes } from '../company/check-profile.ts';
import { type ProfileNote, profileNoteCodes } from '../company/profile-file.ts';
import { ProfileFileError, profileFileErrorCodes, schemaProblems } from '../company/profile-file-error.ts';
import { languages } from './language.ts';
import { fieldPathName, profileErrorLines, profileNoteText } from './profile-errors.ts';
import { profileWarningText } from './profile-warnings.ts';

// All that any of them carries: what is left unreplaced is a slip of the pen.
const params = Object.fromEntries(
  'files file kind path limit count line format version supported expected options characters length date found inside stated from to days other number age'
    .split(' ')
    .map((name) => [name, `<${name}>`]),
);

test.each(languages)('every code has its text, every placeholder its value (%s)', (language) => {
  const issues = schemaProblems.map((problem) => ({ path: 'company.phone', problem, params }));
  const texts = [
    ...profileFileErrorCodes.flatMap((code) =>
      profileErrorLines(
        new ProfileFileError(code, params, { issues: code === 'schema' ? issues : [] }),
        language,
      ),
    ),
    ...profileNoteCodes.map((code): string =>
      profileNoteText({ code, params } satisfies ProfileNote, language),
    ),
    ...profileWarningCodes.map((code) =>
      profileWarningText({ path: 'company.phone', code, params }, language),
    ),
  ];
  expect(texts).toHaveLength(
    profileFileErrorCodes.length +
      schemaProblems.length +
      profileNoteCodes.length +
      profileWarningCodes.length,
  );
  for (const text of texts) {
    expect(text.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/[{}]|undefined/);
  }
});

test('fields are named in the language of the user, list positions counted from one', () => {
  expect(fieldPathName('company.businessTerm.from', 'zh-CN')).toBe('营业期限起');
  expect(fieldPathName('telephony.numberRequests.1.quantity', 'zh-TW')).toBe('申請號碼數量 2');
  expect(fieldPathName('documents.3.file', 'en')).toBe('documents.3.file');
  const error = new ProfileFileError(
    'schema',
    { count: '1' },
    {
      issues: [{ path: 'company.name', problem: 'missing', params: {} }],
    },
  );
  expect(profileErrorLines(error, 'zh-CN')).toEqual([
    '公司资料有 1 处不符合要求，没有导入：',
    '企业名称：必须填写',
  ]);
  expect(
    profileNoteText(
      { code: 'document-missing', params: { kind: 'business-license', file: 'a.jpg' } },
      'zh-CN',
    ),
  ).toBe('营业执照扫描件：没有找到文件“a.jpg”，其余内容已读取。');
  expect(
    profileWarningText(
      {
        path: 'people.operator.phone',
        code: 'same-number',
        params: { other: 'people.legalRepresentative.phone' },
      },
      'zh-CN',
    ),
  ).toBe('与“法定代表人手机号码”相同，而姓名不同');
});
