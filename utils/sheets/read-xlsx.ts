import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { type Cell, checkSize, type Sheet, SheetError, sheetLimits } from './sheet.ts';

/** Of a cell's name, `C12`: where it is, from zero. */
function placeOf(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (!letters || !digits) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The parts we read ourselves; what all of them would unpack to is summed up before anything is. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let sum = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    sum += originalSize;
    if (sum > sheetLimits.unpackedMegabytes * 1024 * 1024)
      throw new SheetError('too-large', { limit: String(sheetLimits.megabytes) });
    return /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof SheetError) throw cause;
    throw new SheetError('not-a-sheet', {}, { cause });
  }
}

/** The text of the first sheet's part, where the workbook says it is. */
function firstSheet(parts: Record<string, Uint8Array>): string {
  const text = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const [sheet = ''] = /<(?:\w+:)?sheet\s[^>]*>/.exec(text('xl/workbook.xml')) ?? [];
  const id = /r:id="([^"]+)"/.exec(sheet)?.[1];
  const relations = text('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const target = relations
    .find((each) => id !== undefined && each.includes(`Id="${id}"`))
    ?.match(/Target="([^"]+)"/)?.[1];
  if (!target) throw new SheetError('not-a-sheet');
  return text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

/**
 * The first sheet of a workbook. The library gives values; formulas and merged cells, which it gives like any other
 * value, are found in the sheet's own text. Throws `SheetError`.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  if (bytes.length > sheetLimits.megabytes * 1024 * 1024)
    throw new SheetError('too-large', { limit: String(sheetLimits.megabytes) });
  const xml = firstSheet(unpack(bytes));
  checkSize((xml.match(/<(?:\w+:)?row[\s>]/g) ?? []).length, 0);
  const values = await readSheet(bytes.buffer, { trim: false }).catch((cause: unknown) => {
    throw new SheetError('not-a-sheet', {}, { cause });
  });
  checkSize(values.length, Math.max(0, ...values.map((row) => row.length)));
  const sheet: Cell[][] = values.map((row) => row.map((value) => ({ value: value as Cell['value'] })));
  const set = (row: number, column: number, trouble: Cell['trouble']) => {
    const cells = sheet[row];
    if (!cells || column >= sheetLimits.columns) return;
    while (cells.length <= column) cells.push({ value: null });
    const cell = cells[column];
    if (cell && trouble) cells[column] = { ...cell, trouble };
  };
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
  )) {
    if (!/<(?:\w+:)?f[\s>/]/.test(content)) continue;
    const place = placeOf(/\br="([A-Z0-9]+)"/.exec(attributes)?.[1] ?? '');
    if (place) set(place.row, place.column, 'formula');
  }
  for (const [, from = '', to = ''] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9]+):([A-Z0-9]+)"/g,
  )) {
    const [first, last] = [placeOf(from), placeOf(to)];
    if (!first || !last) continue;
    for (let row = first.row; row <= Math.min(last.row, sheet.length - 1); row++) {
      for (let column = first.column; column <= Math.min(last.column, sheetLimits.columns); column++)
        set(row, column, 'merged');
    }
  }
  return sheet;
}
