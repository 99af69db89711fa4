import { readdir, readFile } from 'node:fs/promises';

/** Process ids of the browser that has `userDataDir`, its helpers included. Linux. */
async function pidsOf(userDataDir: string): Promise<number[]> {
  const pids: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (command.split('\0').includes(`--user-data-dir=${userDataDir}`)) pids.push(Number(name));
  }
  return pids;
}

/** As a power cut would end it: no process of it lives on. */
export async function killBrowser(userDataDir: string): Promise<void> {
  const pids = await pidsOf(userDataDir);
  if (pids.length === 0) throw new Error('no such browser runs');
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent.
    }
  }
  for (let tries = 0; (await pidsOf(userDataDir)).length > 0; tries++) {
    if (tries > 200) throw new Error('the browser does not die');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
