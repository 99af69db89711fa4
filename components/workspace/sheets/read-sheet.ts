import { readCsv } from '../../../utils/sheets/read-csv.ts';
import { readXlsx } from '../../../utils/sheets/read-xlsx.ts';
import { readRows, type SheetContent } from '../../../utils/sheets/rows.ts';
import { SheetError, sheetLimits } from '../../../utils/sheets/sheet.ts';
import type { Vault } from '../../../utils/vault/vault.ts';
import { today } from '../format.ts';

/** By its first bytes, not its name: files are renamed. Throws `SheetError`, `locked`. */
export async function readSheetFile(file: File, vault: Vault): Promise<SheetContent> {
  if (file.size > sheetLimits.megabytes * 1024 * 1024)
    throw new SheetError('too-large', { limit: String(sheetLimits.megabytes) });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // An old .xls or a password: both are OLE files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new SheetError('not-a-sheet');
  const sheet = isZip ? await readXlsx(bytes) : readCsv(bytes);
  const { companies } = await vault.companies.overview();
  return readRows(sheet, companies, today());
}
