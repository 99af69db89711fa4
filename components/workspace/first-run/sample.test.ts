import { expect, it, vi } from 'vitest';
import { profileWarnings } from '../../../utils/company/check-profile.ts';
import { profileSchema } from '../../../utils/company/profile.ts';
import { makeSample } from './sample.ts';

it('is a profile with nothing to warn of, with a picture for each document', async () => {
  // Node draws nothing; what is drawn is seen in the browser (test/e2e/companies.test.ts).
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => new Proxy({}, { get: () => () => {}, set: () => true });
      convertToBlob = async () => new Blob([Uint8Array.from([0xff, 0xd8, 0xff])]);
    },
  );
  const { profile, documents } = await makeSample('zh-CN');
  expect(profileSchema.safeParse(profile).success).toBe(true);
  expect(profileWarnings(profile, '2026-11-25')).toEqual([]);
  expect([...documents.keys()]).toEqual(profile.documents?.map(({ file }) => file));
});
