import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Message, Writer } from './dbus-message.ts';

/**
 * A desktop that shows notifications: a message bus of its own (dbus-daemon), and on it the freedesktop service that
 * Chromium hands them to (specifications.freedesktop.org/notification-spec). What was shown is known, also what was closed
 * since, and pressing one is what a press is to the browser: its worker may be long gone.
 */
export interface Notice {
  id: number;
  title: string;
  message: string;
  standing: boolean;
}

export interface Desktop {
  /** For the browser's environment. */
  env: Record<string, string>;
  /** Everything that was ever shown, in order; a replacement is another. */
  shown: Notice[];
  press(id: number): void;
  /** As a user who takes it away. */
  dismiss(id: number): void;
  close(): Promise<void>;
}

export const desktopIsHere = (): boolean => spawnSync('dbus-daemon', ['--version']).status === 0;

const service = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

export async function startDesktop(): Promise<Desktop> {
  const folder = await mkdtemp(join(tmpdir(), 'ringready-desktop-'));
  const socketPath = join(folder, 'bus');
  const address = `unix:path=${socketPath}`;
  const bus = spawn('dbus-daemon', ['--session', '--nofork', `--address=${address}`], { stdio: 'ignore' });
  const stop = async () => {
    await ended(bus);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const socket = await connected(socketPath);
    const { shown, press, dismiss } = serve(socket);
    return {
      env: { DBUS_SESSION_BUS_ADDRESS: address },
      shown,
      press,
      dismiss,
      async close() {
        socket.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** On the bus, past its greeting. */
async function connected(socketPath: string): Promise<Socket> {
  for (const end = Date.now() + 10_000; ; await pause(50)) {
    const socket = createConnection(socketPath);
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (open) {
      const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
      socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
      const [said] = await new Promise<Buffer[]>((resolve) => socket.once('data', (data) => resolve([data])));
      if (!said?.toString().startsWith('OK')) throw new Error('the message bus does not let us in');
      socket.write('BEGIN\r\n');
      return socket;
    }
    if (Date.now() > end) throw new Error('the message bus did not start');
  }
}

function serve(socket: Socket): Pick<Desktop, 'shown' | 'press' | 'dismiss'> {
  const shown: Notice[] = [];
  let serial = 0;
  let ids = 0;
  const send = (fields: Parameters<typeof Message.write>[1], body = new Writer()) =>
    socket.write(Message.write(++serial, fields, body));
  const signal = (member: string, body: Writer) =>
    send({ type: 4, path, interface: service, member, signature: body.signature }, body);
  const closed = (id: number, reason: number) => {
    for (const notice of shown) if (notice.id === id) notice.standing = false;
    signal('NotificationClosed', new Writer().u32(id).u32(reason));
  };
  const ofTheBus = (member: string, body = new Writer()) =>
    send(
      {
        type: 1,
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        destination: 'org.freedesktop.DBus',
        member,
        signature: body.signature,
      },
      body,
    );
  ofTheBus('Hello');
  ofTheBus('RequestName', new Writer().string(service).u32(0));

  const answers: Record<string, (message: Message) => Writer> = {
    GetCapabilities: () => new Writer().strings(['actions', 'body']),
    GetServerInformation: () => new Writer().string('test').string('test').string('1').string('1.2'),
    Notify({ body }) {
      body.string();
      const replaces = body.u32();
      body.string();
      const [title, message] = [body.string(), body.string()];
      const id = replaces || ++ids;
      for (const notice of shown) if (notice.id === id) notice.standing = false;
      shown.push({ id, title, message, standing: true });
      return new Writer().u32(id);
    },
    CloseNotification({ body }) {
      closed(body.u32(), 3);
      return new Writer();
    },
  };
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let length = Message.lengthOf(rest); length; length = Message.lengthOf(rest)) {
      const message = new Message(rest.subarray(0, length));
      rest = rest.subarray(length);
      const answer = message.type === 1 ? answers[message.member] : undefined;
      if (!answer) continue;
      const body = answer(message);
      send(
        {
          type: 2,
          replyTo: message.serial,
          destination: message.sender,
          signature: body.signature,
        },
        body,
      );
    }
  });
  return {
    shown,
    press: (id) => void signal('ActionInvoked', new Writer().u32(id).string('default')),
    dismiss: (id) => closed(id, 2),
  };
}
