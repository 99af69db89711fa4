import { describe, expect, test } from 'vitest';
import { upload } from '../../test/corpus/build.ts';
import { form as number } from '../providers/tencent-ccc/number.ts';
import { one, stored, valueFor } from './plan-fixture.ts';

describe('uploads', () => {
  test('both sides of an ID become one picture, or two files where the upload takes several', () => {
    const ids = ['d-operator-id-front', 'd-operator-id-back'];
    expect(valueFor(upload('x', 'operator-id'))).toMatchObject({
      documents: { documentIds: ids, merge: true },
    });
    expect(valueFor(upload('x', 'operator-id', { multiple: true }))).toMatchObject({
      documents: { documentIds: ids, merge: false },
    });
    expect(valueFor(upload('x', 'operator-id-back'))).toMatchObject({
      documents: { documentIds: ['d-operator-id-back'], merge: false },
    });
  });

  test('bounds are the provider’s, narrowed by the page', () => {
    expect(valueFor(upload('x', 'business-license', { accept: '.png,.pdf' }))).toMatchObject({
      documents: { limits: { extensions: ['png'], minBytes: 51201, maxBytes: 5242880 } },
    });
    expect(valueFor(upload('x', 'business-license', { accept: '' }))).toMatchObject({
      documents: { limits: { extensions: ['jpg', 'jpeg', 'png', 'gif'] } },
    });
  });

  test('a picture can become a Word file of the new kind, not of the old, and no PDF', () => {
    expect(valueFor(upload('通话话术', 'call-script', { accept: '.doc,.docx' }))).toMatchObject({
      documents: { limits: { extensions: ['doc', 'docx'] } },
    });
    expect(one(upload('通话话术', 'call-script', { accept: '.doc' }))).toMatchObject({
      reason: { code: 'file-type', params: { accept: 'doc' } },
    });
    expect(valueFor(upload('x', 'number-application-letter', { accept: '.pdf' }), { form: number })).toBe(
      'file-type',
    );
  });

  test('a Word file is not a picture', () => {
    const word = [{ id: 'w', file: 'a/话术.docx', mediaType: '', size: 1, order: 0 }];
    const as = (kind: string) => word.map((document) => ({ ...document, kind }));
    const script = upload('通话话术', 'call-script', { accept: '.doc,.docx' });
    expect(valueFor(script, { documents: as('call-script') })).toMatchObject({
      documents: { documentIds: ['w'] },
    });
    expect(valueFor(upload('x', 'business-license'), { documents: as('business-license') })).toBe(
      'file-type',
    );
  });

  test('several pages of one paper are joined, unless they cannot be', () => {
    const pages = (mediaType: string) =>
      ['b', 'a'].map((id, order) => ({
        id,
        kind: 'power-of-attorney',
        file: `${id}`,
        mediaType,
        size: 1,
        order,
      }));
    expect(valueFor(upload('x', 'power-of-attorney'), { documents: pages('image/png') })).toMatchObject({
      documents: { documentIds: ['b', 'a'], merge: true },
    });
    const letter = upload('x', 'number-application-letter', { accept: '.pdf,.jpg' });
    const pdfs = pages('application/pdf').map((document) => ({
      ...document,
      kind: 'number-application-letter',
    }));
    expect(valueFor(letter, { documents: pdfs, form: number })).toBe('other-format');
    expect(valueFor({ ...letter, multiple: true }, { documents: pdfs, form: number })).toMatchObject({
      documents: { merge: false },
    });
  });

  test('a missing document, or one side of two, is left', () => {
    expect(one(upload('x', 'business-license'), { documents: [] })).toMatchObject({
      reason: { code: 'no-document', params: { kind: 'business-license' } },
    });
    const half = stored.filter(({ kind }) => kind !== 'operator-id-back');
    expect(valueFor(upload('x', 'operator-id'), { documents: half })).toBe('no-document');
  });

  test('a scan said to be unsealed is warned of where a seal is asked for', () => {
    const unsealed = stored.map((document) => ({ ...document, stamped: false }));
    const asks = upload('营业执照扫描件（加盖公章）', 'business-license');
    expect(one(asks, { documents: unsealed })).toMatchObject({ warnings: [{ code: 'not-stamped' }] });
    expect(one(asks)).toMatchObject({ warnings: [] });
    expect(
      one(upload('营业执照（无需加盖公章）', 'business-license'), { documents: unsealed }),
    ).toMatchObject({ warnings: [] });
  });
});
