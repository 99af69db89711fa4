import 'fake-indexeddb/auto';
import { providerApis } from '../../utils/providers/api-registry.ts';
import { type PollDeps, type PollState, pollOnce } from '../../utils/reviews/poller.ts';
import { readApplications } from '../../utils/reviews/store.ts';
import { passphrase, testVault } from '../../utils/vault/vault-fixture.ts';
import { type ApiServer, apiWorld, serveApis, testKey } from '../apis/server.ts';
import { put, thousand } from '../e2e/board-rows.ts';
import { setUp } from '../e2e/set-up.ts';
import { closeBrowser, openConsole } from '../harness/page.ts';
import { openVaultPage } from '../harness/vault-page.ts';
import { addBarePage, barePage, type Paint, paintOf } from './paint.ts';
import { type Comparison, compare } from './stats.ts';

/**
 * Following applications: the board with 1,000 of them, a poll of 50 keys, and what reading a status table adds to the
 * scan of a page.
 */
export interface ReviewsResult {
  comparisons: Comparison[];
  /** Applications that 50 keys told of, and calls that this took. */
  poll: { applications: number; calls: number };
  /** Rows that the scan read off the big page, and off the same page where its column has another heading. */
  rows: { read: number; unread: number };
}

/** Typing a name until the list has come to rest on what is left. */
const searchFor = (text: string) =>
  new Promise<number>((resolve, reject) => {
    const field = document.querySelector<HTMLInputElement>('[data-testid=search]');
    const shown = () => document.querySelector('[data-testid=application-count]')?.textContent ?? '';
    if (!field) return reject(new Error('no search field'));
    const before = shown();
    const started = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const look = () => {
      if (shown() !== before) return resolve(performance.now() - started);
      if (performance.now() - started > 20_000) return reject(new Error('the search changed nothing'));
      requestAnimationFrame(look);
    };
    look();
  });

async function benchBoard(runs: number): Promise<Comparison[]> {
  const many = await setUp({});
  const few = await setUp({});
  const board = 'workspace.html#/applications';
  try {
    await addBarePage(many.extension.folder);
    const all = thousand();
    for (const [stage, applications] of [
      [many, all],
      [few, all.slice(0, 10)],
    ] as const) {
      const page = await openVaultPage(stage.extension);
      await put(page, applications);
      await page.close();
    }
    const samples: Record<'many' | 'few' | 'bare', Paint[]> = { many: [], few: [], bare: [] };
    for (let run = 0; run <= runs; run++) {
      const paints = {
        many: await paintOf(many.extension, board, 'application'),
        few: await paintOf(few.extension, board, 'application'),
        bare: await paintOf(many.extension, ...barePage),
      };
      if (run === 0) continue;
      for (const name of ['many', 'few', 'bare'] as const) samples[name].push(paints[name]);
    }
    const ready = (name: keyof typeof samples) => samples[name].map((paint) => paint.ready);

    const search: Record<'many' | 'few', number[]> = { many: [], few: [] };
    for (const [name, stage] of [
      ['many', many],
      ['few', few],
    ] as const) {
      const page = await stage.extension.extensionPage(board);
      await page.getByTestId('application').first().waitFor();
      for (let run = 0; run <= runs; run++) {
        const spent = await page.evaluate(searchFor, '第3云岭有限公司');
        await page.evaluate(searchFor, '');
        if (run > 0) search[name].push(spent);
      }
      await page.close();
    }
    const what = 'board with 1,000 applications';
    return [
      compare(
        { what: `${what}, first rows`, ours: '1,000', against: 'board with 10' },
        ready('many'),
        ready('few'),
      ),
      compare(
        { what: `${what}, first rows`, ours: '1,000', against: 'bare React page' },
        ready('many'),
        ready('bare'),
      ),
      compare({ what: `${what}, search`, ours: '1,000', against: 'board with 10' }, search.many, search.few),
    ];
  } finally {
    await many.close();
    await few.close();
  }
}

const kinds = ['tencent-ccc', 'tencent-esign', 'volcengine-voice', 'aliyun-voice'] as const;

/** The same calls without us: bodies and addresses as they were sent, four at a time, read as JSON. */
async function bareCalls(
  server: ApiServer,
  calls: readonly { host: string; body: string; search: string }[],
) {
  const queue = [...calls];
  const work = async () => {
    for (let call = queue.shift(); call; call = queue.shift()) {
      const answer = await server.fetch(`https://${call.host}/?${call.search}`, {
        method: call.body ? 'POST' : 'GET',
        ...(call.body ? { body: call.body } : {}),
      });
      await answer.text();
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function benchPoll(runs: number): Promise<{ comparisons: Comparison[]; poll: ReviewsResult['poll'] }> {
  const server = await serveApis(
    apiWorld({
      companies: Array.from({ length: 20 }, (_, at) => ({
        Id: at,
        CompanyName: `企业${at}`,
        State: (at % 3) + 1,
        CheckMsg: '营业执照模糊',
        CreateTime: 1_763_000_000 + at,
        CheckTime: 1_763_100_000,
      })),
      organizations: { 甲公司: { AuthStatus: 2 } },
      orders: Object.fromEntries(Array.from({ length: 3 }, (_, at) => [String(1001 + at), 'NORMAL'])),
    }),
  );
  try {
    const first: number[] = [];
    const again: number[] = [];
    const bare: number[] = [];
    let poll = { applications: 0, calls: 0 };
    for (let run = 0; run <= runs; run++) {
      server.calls.length = 0;
      const vault = testVault();
      await vault.session.create(passphrase);
      for (let at = 0; at < 50; at++) {
        const api = kinds[at % kinds.length] as (typeof kinds)[number];
        const id = `${api}-${at}`;
        const options: Record<string, string> =
          api === 'aliyun-voice'
            ? { orders: '1001\n1002\n1003' }
            : api === 'tencent-esign'
              ? { operatorId: 'yDx', organizations: '甲公司' }
              : {};
        await vault.apiKeys.put(id, 0, {
          id,
          api,
          label: id,
          accessKey: testKey.id,
          secret: testKey.secret,
          options,
        });
      }
      const states: Record<string, PollState> = {};
      let now = Date.now();
      const deps: PollDeps = {
        vault,
        apis: providerApis,
        fetch: server.fetch,
        now: () => now,
        random: () => 0,
        online: () => true,
        states: {
          get: async () => ({ ...states }),
          set: async (id, state) => void Object.assign(states, { [id]: state }),
        },
        news: async () => {},
        trouble: async (key, problem) => {
          throw new Error(`${key.api}: ${problem}`);
        },
        allowed: async () => true,
      };
      const timed = async (work: () => Promise<unknown>) => {
        const started = performance.now();
        await work();
        return performance.now() - started;
      };
      const firstTook = await timed(() => pollOnce(deps));
      const failed = Object.entries(states).filter(([, { problem }]) => problem !== null);
      if (failed.length > 0 || Object.keys(states).length !== 50)
        throw new Error(`not asked well: ${JSON.stringify(failed[0] ?? Object.keys(states).length)}`);
      const calls = [...server.calls];
      poll = { applications: (await readApplications(vault)).length, calls: calls.length };
      now += 3_600_000;
      const againTook = await timed(() => pollOnce(deps));
      const bareTook = await timed(() => bareCalls(server, calls));
      if (run === 0) continue;
      first.push(firstTook);
      again.push(againTook);
      bare.push(bareTook);
    }
    const against = 'the same calls, bare';
    return {
      poll,
      comparisons: [
        compare({ what: 'poll of 50 keys, all of it new', ours: 'poll', against }, first, bare),
        compare({ what: 'poll of 50 keys, nothing new', ours: 'poll', against }, again, bare),
      ],
    };
  } finally {
    await server.close();
  }
}

async function benchReading(
  runs: number,
): Promise<{ comparisons: Comparison[]; rows: ReviewsResult['rows'] }> {
  const console = await openConsole('status-antd', 'https://console.cloud.tencent.com/ccc/enterprise');
  try {
    await console.page.locator('td').first().waitFor();
    // As long as a list of 200 applications on one page.
    await console.isolated(`(() => {
      const rows = [...document.querySelectorAll('tbody tr.ant-table-row')];
      for (let at = 0; rows.length * (at + 1) < 200; at++) for (const row of rows) row.after(row.cloneNode(true));
    })()`);
    const sample = (heading: string) =>
      console.isolated<{ ms: number[]; rows: number; bare: number[] }>(`(() => {
        for (const th of document.querySelectorAll('th'))
          for (const text of [...th.querySelectorAll('*'), th].flatMap((el) => [...el.childNodes]))
            if (text.nodeType === 3 && /审核状态|备注栏/.test(text.data)) text.data = '${heading}';
        const samples = { ms: [], bare: [], rows: 0 };
        for (let run = 0; run < ${runs * 3}; run++) {
          const mark = document.body.appendChild(document.createElement('span'));
          document.body.getBoundingClientRect();
          let started = performance.now();
          const { tables } = rr.scan();
          samples.ms.push(performance.now() - started);
          samples.rows = (tables ?? []).reduce((sum, { rows }) => sum + rows.length, 0);
          mark.remove();
          document.body.getBoundingClientRect();
          started = performance.now();
          let length = 0;
          for (const td of document.querySelectorAll('td')) length += td.textContent.length;
          samples.bare.push(performance.now() - started);
        }
        return samples;
      })()`);
    await sample('审核状态');
    const read = await sample('审核状态');
    const unread = await sample('备注栏');
    return {
      rows: { read: read.rows, unread: unread.rows },
      comparisons: [
        compare(
          { what: 'scan of a status page, 200 rows', ours: 'read', against: 'same page, its table not read' },
          read.ms,
          unread.ms,
        ),
        compare(
          { what: 'scan of a status page, 200 rows', ours: 'scan', against: 'text of its cells' },
          read.ms,
          read.bare,
        ),
      ],
    };
  } finally {
    await console.close();
    await closeBrowser();
  }
}

export async function benchReviews(runs: number): Promise<ReviewsResult> {
  const reading = await benchReading(runs);
  const poll = await benchPoll(Math.ceil(runs / 3));
  const board = await benchBoard(Math.ceil(runs / 2));
  return {
    comparisons: [...board, ...poll.comparisons, ...reading.comparisons],
    poll: poll.poll,
    rows: reading.rows,
  };
}
