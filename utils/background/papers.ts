import { browser } from 'wxt/browser';
import type { Application } from '../reviews/application.ts';
import { chinaDate } from '../reviews/china-date.ts';
import {
  affected,
  countPapers,
  type ExpiryWarning,
  endingsOfApplications,
  expiryWarnings,
  type PaperKind,
} from '../reviews/expiry.ts';
import { warningsOf } from '../reviews/papers.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * Papers that end, for the badge and for telling. Opening every profile costs; so what was found is kept for as long as
 * nothing that it hangs on changes: the day in China, the companies' revisions, what is said of applications, what is
 * muted. Only how many, never which: the session's storage is no vault.
 */
const key = 'reviews.papers';
type From = Pick<Vault, 'companies' | 'documents'>;

interface Kept {
  signature: string;
  company: Partial<Record<PaperKind, number>>;
  /** Nothing is left to tell. */
  told: boolean;
}

async function signatureOf(
  vault: From,
  applications: readonly Application[],
  today: string,
  muted: readonly PaperKind[],
): Promise<string> {
  const { companies } = await vault.companies.overview();
  const whole = JSON.stringify([
    today,
    muted,
    companies.map(({ id, revision }) => `${id}:${revision}`),
    endingsOfApplications(applications),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const read = async (): Promise<Kept | undefined> =>
  (await browser.storage.session.get(key))[key] as Kept | undefined;

async function look(
  vault: From,
  applications: readonly Application[],
  now: number,
  muted: readonly PaperKind[],
): Promise<{ kept: Kept; warnings: ExpiryWarning[] | null }> {
  const today = chinaDate(now);
  const signature = await signatureOf(vault, applications, today, muted);
  const before = await read();
  if (before?.signature === signature) return { kept: before, warnings: null };
  const warnings = await warningsOf(vault, applications, today);
  const company: Kept['company'] = {};
  for (const { kind, applicationId } of warnings)
    if (!applicationId) company[kind] = (company[kind] ?? 0) + 1;
  const kept: Kept = { signature, company, told: false };
  await browser.storage.session.set({ [key]: kept });
  return { kept, warnings };
}

/** For the badge; `acting` are counted already. */
export async function paperCount(
  vault: From,
  applications: readonly Application[],
  now: number,
  muted: readonly PaperKind[],
  acting: readonly Application[],
): Promise<number> {
  const { kept } = await look(vault, applications, now, muted);
  const own = expiryWarnings(endingsOfApplications(applications), chinaDate(now));
  const companies = Object.entries(kept.company).reduce(
    (sum, [kind, count]) => (muted.includes(kind as PaperKind) ? sum : sum + count),
    0,
  );
  return companies + countPapers(own, muted, new Set(acting.map(({ id }) => id)));
}

export async function papersToTell(
  vault: From,
  applications: readonly Application[],
  now: number,
  muted: readonly PaperKind[],
): Promise<{ warning: ExpiryWarning; affected: number }[] | null> {
  const { kept, warnings } = await look(vault, applications, now, muted);
  if (kept.told) return null;
  const all = warnings ?? (await warningsOf(vault, applications, chinaDate(now)));
  return all.map((warning) => ({ warning, affected: affected(warning, applications).length }));
}

export async function papersTold(
  vault: From,
  applications: readonly Application[],
  now: number,
  muted: readonly PaperKind[],
): Promise<void> {
  const { kept } = await look(vault, applications, now, muted);
  if (!kept.told) await browser.storage.session.set({ [key]: { ...kept, told: true } });
}
