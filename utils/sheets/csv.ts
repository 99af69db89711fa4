/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection: some read the full-width
 * signs as well); reading takes it off.
 */
const guarded = (text: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text);
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvText = (lines: readonly (readonly string[])[]): string =>
  `${lines.map((cells) => cells.map((text) => quoted(guarded(text))).join(',')).join('\r\n')}\r\n`;

/** With a byte order mark: without one Excel takes UTF-8 for GBK. */
export const csvFile = (lines: readonly (readonly string[])[]): Blob =>
  new Blob([`\uFEFF${csvText(lines)}`], { type: 'text/csv;charset=utf-8' });
