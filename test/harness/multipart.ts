export interface Part {
  /** Form field name. */
  name: string;
  /** null: an ordinary field, not a file. */
  fileName: string | null;
  type: string | null;
  bytes: Buffer;
}

/** The parts of a multipart/form-data body as browsers write it (names in UTF-8, quotes as %22). */
export function parseMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return [];
  const parts: Part[] = [];
  const delimiter = Buffer.from(`--${boundary}`);
  let at = body.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.length;
    const end = body.indexOf(delimiter, start);
    if (end < 0) break;
    // CRLF head CRLF CRLF content CRLF
    const part = body.subarray(start + 2, end - 2);
    const split = part.indexOf('\r\n\r\n');
    if (split >= 0) {
      const head = part.subarray(0, split).toString('utf8');
      const unquote = (text: string | undefined) =>
        text === undefined ? null : text.replaceAll('%22', '"').replaceAll('%0D%0A', '\n');
      parts.push({
        name: unquote(/[; ]name="([^"]*)"/i.exec(head)?.[1]) ?? '',
        fileName: unquote(/[; ]filename="([^"]*)"/i.exec(head)?.[1]),
        type: /^content-type: *(.+)$/im.exec(head)?.[1]?.trim() ?? null,
        bytes: Buffer.from(part.subarray(split + 4)),
      });
    }
    at = end;
  }
  return parts;
}
