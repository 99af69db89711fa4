import Papa from 'papaparse';
import { type Cell, checkSize, type Sheet, SheetError, sheetLimits } from './sheet.ts';

/** Excel in China saves CSV in GBK, or with a byte order mark; what is none of these is not guessed at. */
export function decodeText(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  for (const encoding of mark ? [mark] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A binary file passes for GBK now and then.
      if (!text.includes('\0')) return text;
    } catch {}
  }
  throw new SheetError('encoding');
}

function cellOf(text: string): Cell {
  // ="330102…" is how some programs keep Excel from taking digits for a number: text.
  const quoted = /^="((?:[^"]|"")*)"$/.exec(text.trim());
  if (quoted?.[1] !== undefined) return { value: quoted[1].replaceAll('""', '"') };
  if (/^\s*=/.test(text)) return { value: null, trouble: 'formula' };
  // Our own guard against formulas (write.ts).
  return { value: text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '') };
}

/** The library's guess wants more rows than some files have: what parts the headings parts the rest. */
function delimiterOf(text: string): string {
  const line = /^.*\S.*$/m.exec(text)?.[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Comma, tab or semicolon, as the file has it. Throws `SheetError`. */
export function readCsv(bytes: Uint8Array): Sheet {
  if (bytes.length > sheetLimits.megabytes * 1024 * 1024)
    throw new SheetError('too-large', { limit: String(sheetLimits.megabytes) });
  const text = decodeText(bytes);
  // One more than may be: the limit then speaks.
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    preview: sheetLimits.rows + 2,
  });
  if (errors.some(({ type }) => type === 'Quotes')) throw new SheetError('not-a-sheet');
  checkSize(data.length, Math.max(0, ...data.map((row) => row.length)));
  return data.map((row) => row.map(cellOf));
}
