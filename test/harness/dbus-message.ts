/** As much of the D-Bus protocol (dbus.freedesktop.org/doc/dbus-specification.html) as a notification needs. */
const align = (at: number, to: number) => Math.ceil(at / to) * to;

export class Writer {
  bytes: Buffer = Buffer.alloc(0);
  signature = '';

  #add(more: Buffer, to: number): void {
    const at = align(this.bytes.length, to);
    this.bytes = Buffer.concat([this.bytes, Buffer.alloc(at - this.bytes.length), more]);
  }
  #number(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.#add(bytes, 4);
  }
  #text(value: string): void {
    this.#number(Buffer.byteLength(value));
    this.#add(Buffer.from(`${value}\0`), 1);
  }
  u32(value: number): this {
    this.signature += 'u';
    this.#number(value);
    return this;
  }
  string(value: string): this {
    this.signature += 's';
    this.#text(value);
    return this;
  }
  strings(values: readonly string[]): this {
    this.signature += 'as';
    const inner = new Writer();
    for (const value of values) inner.#text(value);
    this.#number(inner.bytes.length);
    this.#add(inner.bytes, 4);
    return this;
  }
  /** One of a header's fields: a code and a variant. */
  field(code: number, type: 's' | 'o' | 'g' | 'u', value: string | number): this {
    this.#add(Buffer.from([code, 1, type.charCodeAt(0), 0]), 8);
    if (typeof value === 'number') this.#number(value);
    else if (type === 'g')
      this.#add(Buffer.concat([Buffer.from([value.length]), Buffer.from(`${value}\0`)]), 1);
    else this.#text(value);
    return this;
  }
}

class Reader {
  readonly bytes: Buffer;
  at: number;
  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  u32(): number {
    this.at = align(this.at, 4) + 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }
  #take(length: number): string {
    const text = this.bytes.toString('utf8', this.at, this.at + length);
    this.at += length + 1;
    return text;
  }
  string(): string {
    return this.#take(this.u32());
  }
  variant(): string | number {
    const type = this.signature();
    return type === 'u' ? this.u32() : type === 'g' ? this.signature() : this.string();
  }
  signature(): string {
    return this.#take(this.bytes.readUInt8(this.at++));
  }
}

interface Fields {
  /** 1 a call, 2 its answer, 4 a signal. */
  type: 1 | 2 | 4;
  path?: string;
  interface?: string;
  member?: string;
  replyTo?: number;
  destination?: string;
  signature?: string;
}

const headerLength = 16;

export class Message {
  readonly type: number;
  readonly serial: number;
  readonly member: string;
  readonly sender: string;
  readonly body: Reader;

  constructor(bytes: Buffer) {
    this.type = bytes.readUInt8(1);
    this.serial = bytes.readUInt32LE(8);
    const end = headerLength + bytes.readUInt32LE(12);
    const reader = new Reader(bytes, headerLength);
    const fields = new Map<number, string | number>();
    while (reader.at < end) {
      reader.at = align(reader.at, 8);
      const code = bytes.readUInt8(reader.at++);
      fields.set(code, reader.variant());
    }
    this.member = String(fields.get(3) ?? '');
    this.sender = String(fields.get(7) ?? '');
    this.body = new Reader(bytes.subarray(align(end, 8)));
  }

  /** Of the first message in these bytes; 0: it is not all there. */
  static lengthOf(bytes: Buffer): number {
    if (bytes.length < headerLength) return 0;
    const length = align(headerLength + bytes.readUInt32LE(12), 8) + bytes.readUInt32LE(4);
    return bytes.length < length ? 0 : length;
  }

  static write(serial: number, { type, ...fields }: Fields, body: Writer): Buffer {
    const header = new Writer();
    if (fields.path) header.field(1, 'o', fields.path);
    if (fields.interface) header.field(2, 's', fields.interface);
    if (fields.member) header.field(3, 's', fields.member);
    if (fields.replyTo) header.field(5, 'u', fields.replyTo);
    if (fields.destination) header.field(6, 's', fields.destination);
    if (fields.signature) header.field(8, 'g', fields.signature);
    const start = Buffer.alloc(headerLength);
    // Little-endian, protocol 1.
    start.writeUInt8('l'.charCodeAt(0), 0);
    start.writeUInt8(type, 1);
    start.writeUInt8(1, 3);
    start.writeUInt32LE(body.bytes.length, 4);
    start.writeUInt32LE(serial, 8);
    start.writeUInt32LE(header.bytes.length, 12);
    const padding = Buffer.alloc(
      align(headerLength + header.bytes.length, 8) - headerLength - header.bytes.length,
    );
    return Buffer.concat([start, header.bytes, padding, body.bytes]);
  }
}
