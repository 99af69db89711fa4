import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { buildConsole } from './console-build.ts';
import { parseMultipart } from './multipart.ts';

/** A test console by name (test/consoles/src), or a page of its own. */
export type ServedPage = string | { html: string } | { bytes: Buffer; type: string; status?: number };

export interface ServeOptions {
  /**
   * `host/path-prefix` → page, the longest prefix that fits wins; or a function of host (no port) and path that
   * answers null for what is not there.
   */
  pages: Record<string, ServedPage> | ((host: string, path: string) => ServedPage | null);
  /** Hosts that answer for themselves, whatever the method: the providers' APIs (test/apis). */
  hosts?: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>;
}

/** What a page sent with a method other than GET: one entry per file, or one for a body without files. */
export interface Received {
  method: string;
  host: string;
  path: string;
  /** Form field name of a file. */
  field: string | null;
  fileName: string | null;
  type: string | null;
  size: number;
  /** Hex. */
  sha256: string;
  bytes: Buffer;
}

export interface ConsoleServer {
  /** `HOST:PORT`, as --map-to and launchExtension want it. */
  address: string;
  port: number;
  received: Received[];
  /** Every GET as `host/path`, in order. */
  asked: string[];
  close(): Promise<void>;
}

const assets = '/__console/';
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };
const largestBody = 64 * 1024 * 1024;

let certificate: Promise<{ key: string; cert: string }> | undefined;
const makeCertificate = async () => {
  const made = await generate([{ name: 'commonName', value: 'ringready.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A day back: the browser's clock may be a test's.
    notBeforeDate: new Date(Date.now() - 86_400_000),
  });
  return { key: made.private, cert: made.cert };
};

/**
 * Serves test consoles for any host name over TLS on a free port of 127.0.0.1, as if they were a provider's. A browser
 * gets there with `--host-resolver-rules="MAP * HOST:PORT"` and `--ignore-certificate-errors`. Everything that is not
 * GET is taken as an upload, remembered, and answered as the consoles' upload end point does.
 */
export async function serveConsoles({ pages, hosts = {} }: ServeOptions): Promise<ConsoleServer> {
  const find = typeof pages === 'function' ? pages : byPrefix(pages);
  const received: Received[] = [];
  const asked: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown'}`);
    const own = hosts[url.hostname];
    if (own) return own(request, response);
    const path = decodeURI(url.pathname);
    // Consoles upload to other origins of theirs (object storage).
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', '*');
      response.setHeader('access-control-allow-methods', '*');
      return response.writeHead(204).end();
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      received.push(...(await readUpload(request, url.hostname, path)));
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ url: 'https://example.invalid/ok' }));
    }
    asked.push(url.hostname + path);
    if (path.startsWith(assets)) {
      const [name, file, ...rest] = path.slice(assets.length).split('/');
      const type = types[file?.split('.').pop() ?? ''];
      if (!name || !file || !type || rest.length > 0 || /[^\w.-]|^\./.test(name))
        return response.writeHead(404).end();
      const body = await buildConsole(name)
        .then((folder) => readFile(join(folder, file)))
        .catch(() => null);
      return body
        ? response.writeHead(200, { 'content-type': type }).end(body)
        : response.writeHead(404).end();
    }
    const page = find(url.hostname, path);
    if (!page) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    if (typeof page === 'object' && 'bytes' in page)
      return response.writeHead(page.status ?? 200, { 'content-type': page.type }).end(page.bytes);
    const html =
      typeof page === 'string'
        ? // The page may lie at any depth, its files may not.
          (await readFile(join(await buildConsole(page), 'index.html'), 'utf8'))
            .replace('src="app.js"', `src="${assets}${page}/app.js"`)
            .replace('href="app.css"', `href="${assets}${page}/app.css"`)
        : page.html;
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };

  certificate ??= makeCertificate();
  const server = createServer(await certificate, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A console that does not build is the test author's mistake: say it where it is seen.
      response
        .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        .end(error instanceof Error ? error.message : 'error');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    port,
    received,
    asked,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser's kept-alive connections would hold it open.
        server.closeAllConnections();
      }),
  };
}

function byPrefix(pages: Record<string, ServedPage>) {
  const known = Object.entries(pages).sort(([a], [b]) => b.length - a.length);
  return (host: string, path: string) =>
    known.find(([prefix]) => `${host}${path}`.startsWith(prefix))?.[1] ?? null;
}

async function readUpload(request: IncomingMessage, host: string, path: string): Promise<Received[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largestBody) throw new Error('upload is too large for a test');
    chunks.push(chunk as Buffer);
  }
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? null;
  const common = { method: request.method ?? '', host, path };
  const describe = (bytes: Buffer) => ({
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  });
  const files = type?.startsWith('multipart/form-data')
    ? parseMultipart(body, type).filter((part) => part.fileName !== null)
    : [];
  if (files.length === 0) return [{ ...common, field: null, fileName: null, type, ...describe(body) }];
  return files.map((part) => ({
    ...common,
    field: part.name,
    fileName: part.fileName,
    type: part.type,
    ...describe(part.bytes),
  }));
}
