import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../harness/build.ts';

export const sampleProfile = join(projectRoot, 'test', 'profiles', 'sample');

/**
 * Copies the built-in sample company into `folder`, with the one answer of TCCC's form that the sample leaves open
 * (是否与腾讯云账号的资质一致): a demo shows a form filled to the last field.
 */
export async function writeDemoProfile(folder: string): Promise<void> {
  await cp(sampleProfile, folder, { recursive: true });
  const file = join(folder, 'profile.json');
  const profile = JSON.parse(await readFile(file, 'utf8')) as { company: Record<string, unknown> };
  profile.company.sameAsTencentAccount ??= true;
  await writeFile(file, JSON.stringify(profile, null, 2));
}
