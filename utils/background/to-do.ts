import type { ToDoAnswer } from '../messages/reviews.ts';
import { formDefinitions, providerDefinitions } from '../providers/registry.ts';
import { reviewOf } from '../providers/review-registry.ts';
import { chinaDate } from '../reviews/china-date.ts';
import { readApplications } from '../reviews/store.ts';
import { getTelling } from '../reviews/telling.ts';
import { type ToDo, toDo } from '../reviews/to-do.ts';
import { openVault } from '../vault/vault.ts';
import { tellCount } from './badge-count.ts';
import { paperCount } from './papers.ts';

/** What needs the user: one list, of which the badge shows the number and the popup the first few. */
const vault = openVault();
const most = 50;

/** Applications, and how many papers, links and qualifications that end come on top. */
async function current(): Promise<{ list: ToDo[]; papers: number }> {
  const [applications, { override, mutedPapers }] = await Promise.all([
    readApplications(vault),
    getTelling(),
  ]);
  const now = Date.now();
  const list = toDo(applications, (form) => reviewOf(form)?.time, now, override);
  const acting = list.map(({ application }) => application);
  return { list, papers: await paperCount(vault, applications, now, mutedPapers, acting) };
}

/** One after the other: a count begun while the vault was open must not be written after it was locked. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
}

/** The badge's number; none while the vault is locked. */
export const recount = (): Promise<void> =>
  inTurn(async () => {
    const open = (await vault.session.state()) === 'unlocked';
    // Locked in between: the count after this one says so.
    const now = open ? await current().catch(() => null) : null;
    await tellCount(now ? now.list.length + now.papers : 0);
  });

const same = (name: string) => ({ 'zh-CN': name, 'zh-TW': name, en: name });

function itemOf({ application, now }: ToDo): ToDoAnswer['items'][number] {
  const { id, name, provider, form } = application;
  return {
    id,
    name,
    provider: providerDefinitions.find((each) => each.id === provider)?.name ?? same(provider),
    form: reviewOf(form)?.name ?? formDefinitions.find((each) => each.id === form)?.name ?? same(''),
    stage: now.stage,
    overdue: now.overdue && now.due ? chinaDate(now.due.latest) : null,
    conflict: now.conflict !== null,
    reason: now.reason?.slice(0, 200) ?? null,
    expiresOn: now.expiresOn,
  };
}

/** For the popup. Locked, it says no more than whether there is anything to unlock for. */
export const toDoAnswer = (): Promise<ToDoAnswer> =>
  inTurn(async () => {
    const state = await vault.session.state();
    if (state !== 'unlocked') {
      const any = state === 'locked' && (await vault.db.applications.count()) > 0;
      return { locked: any, count: 0, papers: 0, items: [] };
    }
    const { list, papers } = await current();
    const count = list.length + papers;
    // Read from the same list at the same moment: what the badge says and what stands below it agree.
    await tellCount(count);
    return { locked: false, count, papers, items: list.slice(0, most).map(itemOf) };
  });
