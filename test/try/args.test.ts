import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './args.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'ringready-args-'));
  await mkdir(join(cwd, 'company'));
  await writeFile(join(cwd, 'company', 'profile.json'), '{}');
  await mkdir(join(cwd, 'empty'));
  await writeFile(join(cwd, 'company.zip'), 'PK\u0003\u0004');
  await writeFile(join(cwd, 'photo.jpg'), 'no');
  await writeFile(join(cwd, 'urls.txt'), '\uFEFFhttps://b.example/x\r\n\r\n# remark\nhttps://c.example\n');
  await writeFile(join(cwd, 'none.txt'), '# nothing\n');
});
afterAll(() => rm(cwd, { recursive: true }));

const read = (line: string) => readArguments(line.split(' ').filter(Boolean), cwd);

describe('readArguments', () => {
  it('takes everything', async () => {
    const options = await read(
      '--profile company --url https://a.example/p?q=1#h --urls urls.txt --map-to 127.0.0.1:8443 --headed --user-data-dir data --report out/r.json --screenshot s.png',
    );
    expect(options).toEqual({
      profile: { path: join(cwd, 'company'), kind: 'folder' },
      urls: ['https://a.example/p?q=1#h', 'https://b.example/x', 'https://c.example/'],
      mapTo: '127.0.0.1:8443',
      detectOnly: false,
      headed: true,
      userDataDir: join(cwd, 'data'),
      report: join(cwd, 'out', 'r.json'),
      screenshot: join(cwd, 's.png'),
    });
  });

  it('takes a zip, several --url, and no profile when only detecting', async () => {
    expect((await read('--profile company.zip --url https://a.example'))?.profile?.kind).toBe('zip');
    const options = await read('--detect-only --url https://a.example --url http://b.example');
    expect(options).toMatchObject({ profile: null, urls: ['https://a.example/', 'http://b.example/'] });
  });

  it('only helps when asked for help', async () => {
    expect(await read('--help')).toBeNull();
  });

  it.each([
    ['', 'no page'],
    ['--url https://a.example', '--profile is missing'],
    ['--profile company', 'no page'],
    ['--profile company --urls none.txt', 'no page'],
    ['--profile company --urls missing.txt', 'cannot be read'],
    ['--profile company --url a.example', 'not a web address'],
    ['--profile company --url file:///etc/passwd', 'not a web address'],
    ['--profile company --url javascript:alert(1)', 'not a web address'],
    ['--profile missing --url https://a.example', 'cannot be read'],
    ['--profile empty --url https://a.example', 'profile.json'],
    ['--profile photo.jpg --url https://a.example', 'neither a folder nor a zip'],
    ['--detect-only --profile missing --url https://a.example', 'cannot be read'],
    ['--profile company --url https://a.example --map-to 8443', 'HOST:PORT'],
    ['--profile company --url https://a.example --map-to h:0', 'HOST:PORT'],
    ['--profile company --url https://a.example --map-to h:65536', 'HOST:PORT'],
    ['--profile company --url https://a.example --map-to https://h:1', 'HOST:PORT'],
    ['--profile company --url https://a.example --submit', '--submit'],
    ['--profile company --url https://a.example extra', 'extra'],
    ['--profile company --url https://a.example --headed=yes', '--headed'],
    ['--profile company --url', '--url'],
    ['--profile company --url https://a.example --report empty', 'is a folder'],
    ['--profile company --url https://a.example --report photo.jpg/r.json', 'cannot be written'],
    ['--profile company --url https://a.example --user-data-dir photo.jpg', 'cannot be written'],
    ['--profile company --url https://a.example --screenshot s.jpg', '.png'],
    ['--profile= --url https://a.example', 'needs a value'],
  ])('refuses: %s', async (line, why) => {
    const error = await read(line).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(why);
  });
});
