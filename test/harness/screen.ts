import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Machine, thisMachine } from './machine.ts';

/**
 * A screen with a keyboard and a mouse, for what no debugger reaches: the browser's own dialogs, and the popup as the
 * toolbar opens it. They are drawn into the browser's window and are no windows of their own, so a dialog is found by
 * what it looks like: the one white box on a page that is not.
 */
const packages = ['xvfb', 'xdotool'];
const programs = ['Xvfb', 'xdotool'];

/** What of it is not here; the packages' names. Not installed by the test command: one file needs it. */
export async function missingForScreen(machine: Machine = thisMachine): Promise<string[]> {
  const folders = (machine.env.PATH ?? '').split(':').filter(Boolean);
  const found = await Promise.all(
    programs.map(async (program) =>
      (await Promise.all(folders.map((folder) => machine.isExecutable(`${folder}/${program}`)))).includes(
        true,
      ),
    ),
  );
  return packages.filter((_, i) => !found[i]);
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Screen {
  /** For the browser's environment. */
  env: Record<string, string>;
  click(x: number, y: number): Promise<void>;
  key(name: string): Promise<void>;
  /** Gives the browser's window the keyboard: nobody else does, there is no window manager. */
  focus(): Promise<void>;
  /** What is white below `top`, if it is no larger than a dialog; null: there is none. */
  whiteBox(top: number): Promise<Box | null>;
  close(): Promise<void>;
}

export async function startScreen(): Promise<Screen> {
  const folder = await mkdtemp(join(tmpdir(), 'ringready-screen-'));
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-fbdir', folder],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const close = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    let number = '';
    server.stdio[3]?.on('data', (data) => {
      number += data;
    });
    for (const end = Date.now() + 20_000; !number.endsWith('\n'); await pause(50))
      if (Date.now() > end || server.exitCode !== null) throw new Error('Xvfb did not start');
    const env = { DISPLAY: `:${number.trim()}` };
    const xdotool = async (...args: string[]) => {
      const { code } = await thisMachine.run('xdotool', args, { env });
      if (code !== 0) throw new Error(`xdotool ${args.join(' ')} failed`);
    };
    return {
      env,
      click: (x, y) => xdotool('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '1'),
      key: (name) => xdotool('key', name),
      focus: () => xdotool('search', '--onlyvisible', '--name', 'Chrom', 'windowfocus'),
      whiteBox: async (top) => whiteBoxOf(await readFile(join(folder, 'Xvfb_screen0')), top),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A dialog's measures. Letters and the pointer are white in places, too, but never for this long. */
const [shortest, widest, lowest] = [150, 700, 60];

/** The screen's memory is an XWD file (XWDFile.h): a header, a table of colours, rows of four bytes a pixel. */
function whiteBoxOf(file: Buffer, top: number): Box | null {
  const word = (at: number) => file.readUInt32BE(at * 4);
  const start = word(0) + word(19) * 12;
  const [width, height, row] = [word(4), word(5), word(12)];
  const box = { left: width, top: height, right: -1, bottom: -1 };
  for (let y = top; y < height; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      const at = start + y * row + x * 4;
      run = file[at] === 255 && file[at + 1] === 255 && file[at + 2] === 255 ? run + 1 : 0;
      if (run < shortest) continue;
      box.left = Math.min(box.left, x - run + 1);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = y;
    }
  }
  return box.right - box.left < widest && box.bottom - box.top > lowest ? box : null;
}
