import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aliyun } from './aliyun.ts';
import { tencent } from './tencent.ts';
import { volcengine } from './volcengine.ts';

/** What came over the wire, as the provider's gateway sees it. */
export interface ApiRequest {
  method: string;
  host: string;
  path: string;
  /** As sent, without the question mark. */
  search: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface ApiAnswer {
  status: number;
  json: unknown;
}

/**
 * How a server behaves: as documented, or in the ways in which servers fail. `reset`: the connection is cut; `hang`: no
 * answer; `hang-body`: headers and half an answer; `endless`: an answer that does not end; `shape`: JSON of another shape; `redirect`: to another host.
 */
export type Mode =
  | 'ok'
  | 'throttle'
  | 'too-many'
  | 'refuse'
  | 'forbid'
  | 'service'
  | 'reset'
  | 'bad-gateway'
  | 'malformed'
  | 'empty'
  | 'shape'
  | 'huge'
  | 'endless'
  | 'hang'
  | 'hang-body'
  | 'redirect';

/** What the servers know. A test changes it at any time. */
export interface ApiWorld {
  mode: Mode;
  /** Overrides `mode`, by action. */
  modes: Record<string, Mode>;
  /** Secret by key id. */
  secrets: Record<string, string>;
  /** The servers' clock. */
  now(): number;
  /** Calls a second that an action takes from one key; more are throttled. */
  perSecond: number;
  /** Company qualifications of the call centre (CompanyStateInfo), numbers, white-list applicants. */
  companies: Record<string, unknown>[];
  numbers: Record<string, unknown>[];
  applicants: Record<string, unknown>[];
  /** E-sign: by organisation's name. */
  organizations: Record<string, Record<string, unknown>>;
  /** Volcengine: records of QueryQualification (nested, as its SDK has them), of QueryNumberApplyRecordList. */
  qualifications: Record<string, unknown>[];
  bills: Record<string, unknown>[];
  /** Alibaba: Status by ticket. */
  orders: Record<string, string>;
}

export const testKey = { id: 'AKIDEXAMPLE', secret: 'a secret of the test' };

export const apiWorld = (over: Partial<ApiWorld> = {}): ApiWorld => ({
  mode: 'ok',
  modes: {},
  secrets: { [testKey.id]: testKey.secret },
  now: Date.now,
  perSecond: 1000,
  companies: [],
  numbers: [],
  applicants: [],
  organizations: {},
  qualifications: [],
  bills: [],
  orders: {},
  ...over,
});

/** One provider's gateway: which action is asked, by whom; is it signed; the answers in its own form. */
export interface Gateway {
  actionOf(request: ApiRequest): string;
  keyOf(request: ApiRequest): string | null;
  /** Null if the signature is right to the last byte, and fresh; else the provider's refusal. */
  check(request: ApiRequest, world: ApiWorld): ApiAnswer | null;
  answer(action: string, request: ApiRequest, world: ApiWorld): ApiAnswer;
  fail(how: 'throttle' | 'refuse' | 'forbid' | 'service'): ApiAnswer;
}

const gateways: Record<string, Gateway> = {
  'ccc.tencentcloudapi.com': tencent('ccc', '2020-02-10'),
  'ess.tencentcloudapi.com': tencent('ess', '2020-11-11'),
  'cloud-vms.volcengineapi.com': volcengine,
  'dyvmsapi.aliyuncs.com': aliyun,
};
export const apiHostsServed = Object.keys(gateways);

export interface Call {
  host: string;
  action: string;
  /** The server's clock. */
  at: number;
  /** Was it signed with the right secret, to the last byte? */
  signed: boolean;
  body: string;
  search: string;
  headers: Record<string, string | undefined>;
}

export interface Apis {
  world: ApiWorld;
  calls: Call[];
  /** Serves a request for one of the hosts (`host`, else by its Host header). */
  handle(request: IncomingMessage, response: ServerResponse, host?: string): Promise<void>;
}

/** The providers' APIs over one world. */
export function makeApis(world: ApiWorld = apiWorld()): Apis {
  const calls: Call[] = [];
  const windows = new Map<string, number[]>();

  const tooFast = (name: string): boolean => {
    const now = performance.now();
    const recent = (windows.get(name) ?? []).filter((at) => now - at < 1000);
    windows.set(name, [...recent, now]);
    return recent.length >= world.perSecond;
  };

  return {
    world,
    calls,
    async handle(incoming, response, host) {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const url = new URL(incoming.url ?? '/', 'http://any');
      const request: ApiRequest = {
        method: incoming.method ?? '',
        host: host ?? (incoming.headers.host ?? '').replace(/:\d+$/, ''),
        path: url.pathname,
        search: url.search.slice(1),
        headers: incoming.headers as Record<string, string | undefined>,
        body: Buffer.concat(chunks).toString(),
      };
      const gateway = gateways[request.host];
      if (!gateway) return void response.writeHead(404).end();
      const action = gateway.actionOf(request);
      const refusal = gateway.check(request, world);
      calls.push({
        host: request.host,
        action,
        at: world.now(),
        signed: refusal === null,
        body: request.body,
        search: request.search,
        headers: request.headers,
      });
      const mode = world.modes[action] ?? world.mode;
      // The gateway's own clock, not the computer's.
      response.sendDate = false;
      const headers = { 'content-type': 'application/json', date: new Date(world.now()).toUTCString() };
      const say = ({ status, json }: ApiAnswer) =>
        void response.writeHead(status, headers).end(JSON.stringify(json));
      switch (mode) {
        case 'reset':
          incoming.socket.destroy();
          return;
        case 'hang':
          return;
        case 'hang-body':
          response.writeHead(200, headers).write('{"Response":');
          return;
        case 'bad-gateway':
          return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
        case 'malformed':
          return void response.writeHead(200, headers).end('{"Response": {"TotalCount": 1,');
        case 'empty':
          return void response.writeHead(200, headers).end();
        case 'shape':
          return say({ status: 200, json: { Response: [], Result: 'x', Code: 'OK', Data: 7 } });
        case 'huge':
          return say({ status: 200, json: { Response: 'x'.repeat(3_000_000) } });
        case 'endless': {
          response.writeHead(200, headers);
          const more = () => {
            while (!response.destroyed && response.write(' '.repeat(65_536)));
          };
          response.on('drain', more);
          return more();
        }
        case 'redirect':
          return void response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
        case 'too-many':
          return void response
            .writeHead(429, { ...headers, 'retry-after': '3600' })
            .end(JSON.stringify(gateway.fail('throttle').json));
        case 'throttle':
        case 'refuse':
        case 'forbid':
        case 'service':
          return say(gateway.fail(mode));
        case 'ok':
          if (refusal) return say(refusal);
          if (tooFast(`${gateway.keyOf(request)} ${action}`)) return say(gateway.fail('throttle'));
          return say(gateway.answer(action, request, world));
      }
    },
  };
}

export interface ApiServer extends Apis {
  /** For what asks the real address: same path, same headers, this server. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** On loopback, for tests in Node. In a browser: `hosts` of serveConsoles (test/harness/tls-server.ts). */
export async function serveApis(world?: ApiWorld): Promise<ApiServer> {
  const apis = makeApis(world);
  const server = createServer((request, response) => {
    const host = request.headers['x-asked-host'] as string | undefined;
    apis.handle(request, response, host).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...apis,
    fetch(url, init) {
      const { host, pathname, search } = new URL(url);
      return fetch(base + pathname + search, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'x-asked-host': host },
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
