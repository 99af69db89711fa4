import { openJson, type Sealed, sealJson } from './crypto.ts';
import { type MarksRow, type SummaryRow, type VaultDatabase, write } from './db.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';
import type { CompanyRecord, CompanySummary, DocumentMeta } from './types.ts';

type Marks = Pick<CompanySummary, 'tags' | 'openedAt'>;
type Content = Omit<CompanySummary, 'id' | 'revision' | keyof Marks>;

const noMarks: Marks = { tags: [], openedAt: null };
const mostTags = 30;
const longestTag = 40;

const addressIn = (table: 'summaries' | 'marks', { id, revision }: { id: string; revision: number }) => ({
  table,
  id,
  revision,
});

function summarise(record: CompanyRecord, documents: readonly DocumentMeta[]): Content {
  const { company, people } = record.profile;
  const said = [
    people?.operator?.name,
    people?.operator?.phone,
    people?.legalRepresentative?.name,
    people?.legalRepresentative?.phone,
    company.phone,
  ];
  const present = documents.filter(({ size }) => size > 0);
  return {
    name: company.name,
    code: company.unifiedSocialCreditCode ?? '',
    contacts: [...new Set(said.filter((each) => each !== undefined && each !== ''))] as string[],
    place: [company.province, company.city].filter(Boolean).join(' '),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    documents: present.length,
    expiresOn: present.flatMap(({ expiresOn }) => expiresOn ?? []).sort()[0] ?? null,
  };
}

/** Encrypts the summary that is written with the company. */
export async function sealSummary(
  key: CryptoKey,
  record: CompanyRecord,
  documents: readonly DocumentMeta[],
): Promise<SummaryRow> {
  const { id, revision } = record;
  const sealed = await sealJson(key, summarise(record, documents), addressIn('summaries', { id, revision }));
  return { id, revision, sealed };
}

export interface Overview {
  /** Oldest first. */
  companies: CompanySummary[];
  /** Ids of those that do not open. */
  damaged: string[];
}

export interface Summaries {
  overview(): Promise<Overview>;
  opened(id: string): Promise<void>;
  tag(ids: readonly string[], change: { add?: readonly string[]; remove?: readonly string[] }): Promise<void>;
}

/** `read` opens a whole company: for summaries that are missing (an older version wrote it) or do not open. */
export function createSummaries(
  db: VaultDatabase,
  session: Session,
  read: (id: string) => Promise<{ record: CompanyRecord; documents: DocumentMeta[] }>,
): Summaries {
  const openMarks = (key: CryptoKey, row: MarksRow | undefined): Promise<Marks> =>
    row
      ? // Lost tags are better than a company that cannot be listed.
        openJson(key, row.sealed, addressIn('marks', row)).then(
          (marks) => ({ ...noMarks, ...(marks as Partial<Marks>) }),
          () => noMarks,
        )
      : Promise.resolve(noMarks);

  /** Writes what is missing; another window that was quicker, or a newer company, stays. */
  async function renew(key: CryptoKey, id: string): Promise<(Content & { revision: number }) | null> {
    const found = await read(id).catch(() => null);
    if (!found) return null;
    const row = await sealSummary(key, found.record, found.documents);
    await write(db, [db.companies, db.summaries], async () => {
      if ((await db.companies.get(id))?.revision === row.revision) await db.summaries.put(row);
    }).catch(() => {});
    return { ...summarise(found.record, found.documents), revision: row.revision };
  }

  async function mark(id: string, change: (marks: Marks) => Marks): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt++) {
      const key = await session.dataKey();
      const present = await db.marks.get(id);
      const revision = (present?.revision ?? 0) + 1;
      const sealed: Sealed = await sealJson(
        key,
        change(await openMarks(key, present)),
        addressIn('marks', { id, revision }),
      );
      const written = await write(db, [db.companies, db.marks], async () => {
        if ((await db.companies.where('id').equals(id).count()) === 0) return true;
        if ((await db.marks.get(id))?.revision !== present?.revision) return false;
        await db.marks.put({ id, revision, sealed });
        return true;
      });
      if (written) return;
    }
    throw new VaultError('conflict');
  }

  return {
    async overview() {
      const key = await session.dataKey();
      const [keys, rows, marks] = await db.transaction('r', [db.companies, db.summaries, db.marks], () =>
        Promise.all([
          db.companies.orderBy('[id+revision]').keys() as unknown as Promise<[string, number][]>,
          db.summaries.toArray(),
          db.marks.toArray(),
        ]),
      );
      const summaryOf = new Map(rows.map((row) => [row.id, row]));
      const marksOf = new Map(marks.map((row) => [row.id, row]));
      const damaged: string[] = [];
      const companies = await Promise.all(
        keys.map(async ([id, revision]): Promise<CompanySummary | null> => {
          const row = summaryOf.get(id);
          const content =
            row?.revision === revision
              ? await openJson(key, row.sealed, addressIn('summaries', row)).then(
                  (opened) => ({ ...(opened as Content), revision }),
                  () => renew(key, id),
                )
              : await renew(key, id);
          if (content) return { id, ...content, ...(await openMarks(key, marksOf.get(id))) };
          damaged.push(id);
          return null;
        }),
      );
      return {
        companies: companies
          .filter((each) => each !== null)
          .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
        damaged,
      };
    },

    opened: (id) => mark(id, (marks) => ({ ...marks, openedAt: Date.now() })),

    async tag(ids, { add = [], remove = [] }) {
      const tidy = (tags: readonly string[]) =>
        tags.map((tag) => tag.normalize('NFKC').trim().slice(0, longestTag)).filter((tag) => tag !== '');
      const gone = new Set(tidy(remove));
      for (const id of ids) {
        await mark(id, (marks) => ({
          ...marks,
          tags: [...new Set([...marks.tags.filter((tag) => !gone.has(tag)), ...tidy(add)])].slice(
            0,
            mostTags,
          ),
        }));
      }
    },
  };
}
