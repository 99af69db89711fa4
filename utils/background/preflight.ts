import { browser } from 'wxt/browser';
import { pageLink } from '../autofill/page-link.ts';
import { inspect } from '../autofill/session.ts';
import { readLetter } from '../company/letters.ts';
import { listenInBackground } from '../messaging.ts';
import type { PreflightDocument } from '../preflight/input.ts';
import { lookAt, type PictureFacts } from '../preflight/picture-facts.ts';
import { preflight } from '../preflight/preflight.ts';
import { providerRules } from '../providers/registry.ts';
import type { DocumentMeta } from '../vault/types.ts';
import type { Vault } from '../vault/vault.ts';
import { failureOf, known, subjectOf, vault } from './forms.ts';

const nothing: PictureFacts = { width: 0, height: 0, mean: 0, deviation: 0 };

/** What a picture shows, looked at once per browser session and content: a size and two numbers, nothing of it. */
async function factsOf({ documents }: Pick<Vault, 'documents'>, meta: DocumentMeta): Promise<PictureFacts> {
  const key = `picture:${meta.sha256}`;
  const kept = (await browser.storage.session.get(key))[key] as PictureFacts | undefined;
  if (kept) return kept;
  const { bytes } = await documents.read(meta.id);
  const facts = (await lookAt(bytes, meta.mediaType)) ?? nothing;
  await browser.storage.session.set({ [key]: facts });
  return facts;
}

/** One picture at a time: scans are large. Only those of which something is asked. */
export async function documentsFor(
  source: Pick<Vault, 'documents'>,
  metas: readonly DocumentMeta[],
  look: (kind: string) => boolean,
): Promise<PreflightDocument[]> {
  const made: PreflightDocument[] = [];
  for (const meta of metas) {
    const { kind, file, mediaType, size, sha256, stamped } = meta;
    const isPicture = size > 0 && mediaType.startsWith('image/');
    made.push({
      kind,
      file,
      mediaType,
      size,
      sha256,
      stamped,
      letter: readLetter(meta.extra),
      ...(isPicture && look(kind) ? { picture: await factsOf(source, meta) } : {}),
    });
  }
  return made;
}

export function servePreflight(): void {
  listenInBackground({
    async preflight({ tabId, companyId, numberRequest }) {
      try {
        const knowledge = await known();
        const [inspected, subject] = await Promise.all([
          inspect(pageLink, tabId, knowledge),
          subjectOf(companyId, numberRequest),
        ]);
        const id = inspected?.recognised?.form.id;
        const form = knowledge.forms.find((each) => each.id === id);
        if (!inspected?.recognised || !form) return { error: { code: 'navigated' } };
        const fields = inspected.recognised.fields.map(({ key, required }) => ({ key, required }));
        const documents = await documentsFor(vault, await vault.documents.listAll(companyId), (kind) =>
          fields.some(({ key }) => kind === key || kind.startsWith(`${key}-`)),
        );
        const findings = preflight({
          profile: subject.profile,
          documents,
          form,
          fields,
          rules: providerRules.find(({ provider }) => provider === form.provider),
          numberRequest,
          today: subject.today,
        });
        return { findings };
      } catch (error) {
        return failureOf(error);
      }
    },
  });
}
