import { makeBackup } from '../../utils/vault/backup.ts';
import { restoreBackup } from '../../utils/vault/restore.ts';
import { openVault } from '../../utils/vault/vault.ts';

/** The vault's own code, as the extension's pages have it, for tests that drive it directly. */
const vault = openVault();
export const vaultPage = { vault, openVault, makeBackup, restoreBackup };
Object.assign(globalThis, { vaultPage });
