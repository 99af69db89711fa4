import type { Vault } from '../vault/vault.ts';
import type { Application } from './application.ts';
import { type ExpiryWarning, endingsOf, endingsOfApplications, expiryWarnings } from './expiry.ts';

/** All that ends within 30 days or has ended: opens every profile. Throws `locked`. */
export async function warningsOf(
  vault: Pick<Vault, 'companies' | 'documents'>,
  applications: readonly Application[],
  today: string,
): Promise<ExpiryWarning[]> {
  const lists = await Promise.all(
    (await vault.companies.list()).map(async (company) =>
      endingsOf(company, await vault.documents.list(company.id).catch(() => [])),
    ),
  );
  return expiryWarnings([...lists.flat(), ...endingsOfApplications(applications)], today);
}
