/** What stands in a cell, and what is wrong with how it stands there. */
export interface Cell {
  value: string | number | boolean | Date | null;
  /** formula: a result that nobody typed. merged: part of a larger cell, so that whose value it is, is a guess. */
  trouble?: 'formula' | 'merged';
}

/** Rows from the first of the sheet on. */
export type Sheet = readonly (readonly Cell[])[];

export const sheetErrorCodes = [
  'too-large', // limit: megabytes
  'too-many-rows', // limit
  'too-many-columns', // limit
  'encoding',
  'not-a-sheet',
  'empty',
  'no-name-column',
  'column-twice', // column
] as const;
export type SheetErrorCode = (typeof sheetErrorCodes)[number];

/** Why a whole file is refused. Its message is a code: nothing of the file's content is in it. */
export class SheetError extends Error {
  override name = 'SheetError';
  readonly code: SheetErrorCode;
  readonly params: Readonly<Record<string, string>>;
  constructor(code: SheetErrorCode, params: Record<string, string> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

export const sheetLimits = {
  /** Of the file, and of what it unpacks to: a bomb is refused before it is unpacked. */
  megabytes: 10,
  unpackedMegabytes: 80,
  rows: 5000,
  columns: 200,
};

export function checkSize(rows: number, columns: number): void {
  if (rows > sheetLimits.rows + 1) throw new SheetError('too-many-rows', { limit: String(sheetLimits.rows) });
  if (columns > sheetLimits.columns)
    throw new SheetError('too-many-columns', { limit: String(sheetLimits.columns) });
}
