import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sizes } from '../bench/bytes.ts';
import { copyExtension } from '../harness/build.ts';

/** Bytes are the same on every machine: what runs in other people's pages has a bound (test/bench/bytes.ts). */
test('what runs in pages is as small as it is meant to be', async () => {
  const work = await mkdtemp(join(tmpdir(), 'ringready-sizes-'));
  try {
    await copyExtension(join(work, 'extension'));
    const bounded = (await sizes(join(work, 'extension'))).filter(({ aim }) => aim !== undefined);
    expect(bounded.map(({ part }) => part)).toEqual([
      expect.stringContaining('sentinel'),
      'ring hook',
      'ring bridge',
      'ring probe',
    ]);
    expect(bounded.filter(({ bytes, aim }) => bytes === 0 || bytes > (aim ?? 0))).toEqual([]);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
