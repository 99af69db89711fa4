import { spawn } from 'node:child_process';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';

/** What the browser finder asks of a machine: injected, so that its tests decide what is installed. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  home: string;
  /** 0 is root; undefined where there is no such thing (Windows). */
  uid: number | undefined;
  isExecutable(path: string): Promise<boolean>;
  /** Names in a folder; none if it cannot be read. */
  list(folder: string): Promise<string[]>;
  /** null if the file cannot be read. */
  read(path: string): Promise<string | null>;
  /** Exit code (null: could not be started, or killed after the bound) and standard output. */
  run(command: string, args: string[], options?: RunOptions): Promise<{ code: number | null; out: string }>;
  say(line: string): void;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Milliseconds. */
  timeout?: number;
  /** Both outputs go to our standard error instead: for long work a person watches. */
  loud?: boolean;
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  uid: process.getuid?.(),
  isExecutable: (path) =>
    access(path, constants.X_OK).then(
      () => true,
      () => false,
    ),
  list: (folder) => readdir(folder).catch(() => []),
  read: (path) => readFile(path, 'utf8').catch(() => null),
  run: (command, args, options = {}) =>
    new Promise((resolve) => {
      const child = spawn(command, args, {
        env: { ...process.env, ...options.env },
        timeout: options.timeout ?? 10_000,
        stdio: ['ignore', options.loud ? 2 : 'pipe', options.loud ? 2 : 'ignore'],
      });
      let out = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
      });
      child.on('error', () => resolve({ code: null, out }));
      child.on('close', (code) => resolve({ code, out }));
    }),
  say: (line) => process.stderr.write(`${line}\n`),
};
