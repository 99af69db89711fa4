import { createHash } from 'node:crypto';
import { request } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { parseMultipart } from './multipart.ts';
import { type ConsoleServer, serveConsoles } from './tls-server.ts';

let server: ConsoleServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function ask(host: string, path: string, init: { method?: string; body?: Buffer; type?: string } = {}) {
  return new Promise<{ status: number; body: string; type: string }>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: server?.port,
        path,
        method: init.method ?? 'GET',
        servername: host,
        rejectUnauthorized: false,
        headers: { host, ...(init.type ? { 'content-type': init.type } : {}) },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            type: response.headers['content-type'] ?? '',
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(init.body);
  });
}

describe('serveConsoles', () => {
  it('serves a page by host and longest path prefix, and 404 otherwise', async () => {
    server = await serveConsoles({
      pages: { 'a.example/': { html: 'home' }, 'a.example/forms/': { html: 'form' } },
    });
    expect((await ask('a.example', '/forms/new?x=1')).body).toBe('form');
    expect((await ask('a.example', '/other')).body).toBe('home');
    expect((await ask('b.example', '/forms/new')).status).toBe(404);
    expect(server.asked).toEqual(['a.example/forms/new', 'a.example/other', 'b.example/forms/new']);
  });

  it('serves a built console at any depth, with its files', { timeout: 60_000 }, async () => {
    server = await serveConsoles({
      pages: (host, path) => (host === 'a.example' && path === '/x/y/z' ? 'tea-smoke' : null),
    });
    const page = await ask('a.example', '/x/y/z');
    expect(page.type).toContain('text/html');
    const script = /src="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const answer = await ask('a.example', script);
    expect(answer).toMatchObject({ status: 200, type: 'text/javascript' });
    expect(answer.body).toContain('consoleState');
    expect((await ask('a.example', '/x/y')).status).toBe(404);
  });

  it('gives nothing outside a console’s own folder', async () => {
    server = await serveConsoles({ pages: () => null });
    for (const path of [
      '/__console/../package.json',
      '/__console/..%2f..%2fpackage/x.js',
      '/__console/./src/x.js',
    ])
      expect((await ask('a.example', path)).status).toBe(404);
  });

  it('remembers uploads', async () => {
    server = await serveConsoles({ pages: () => null });
    const file = Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x2d, 0x2d, 0x00]);
    const body = Buffer.concat([
      Buffer.from(
        '--b\r\nContent-Disposition: form-data; name="file"; filename="营业执照.jpg"\r\nContent-Type: image/jpeg\r\n\r\n',
      ),
      file,
      Buffer.from('\r\n--b--\r\n'),
    ]);
    const answer = await ask('cos.example', '/up', {
      method: 'POST',
      body,
      type: 'multipart/form-data; boundary=b',
    });
    expect(JSON.parse(answer.body)).toHaveProperty('url');
    expect(server.received).toMatchObject([
      {
        method: 'POST',
        host: 'cos.example',
        path: '/up',
        field: 'file',
        fileName: '营业执照.jpg',
        type: 'image/jpeg',
        size: file.length,
        sha256: createHash('sha256').update(file).digest('hex'),
      },
    ]);
  });
});

describe('parseMultipart', () => {
  it('tells fields from files, and survives what is no multipart body', () => {
    const body = Buffer.from(
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n',
    );
    expect(parseMultipart(body, 'multipart/form-data; boundary=x')).toMatchObject([
      { name: 'a', fileName: null },
      { name: 'f', fileName: '' },
    ]);
    expect(parseMultipart(Buffer.from('--x'), 'multipart/form-data; boundary=x')).toEqual([]);
    expect(parseMultipart(body, 'text/plain')).toEqual([]);
  });
});
