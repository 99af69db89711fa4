import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  id: string;
  impact?: string | null;
  nodes: { html: string; failureSummary?: string }[];
}
declare const axe: { run(options: object): Promise<{ violations: Found[]; passes: unknown[] }> };

/**
 * What axe finds wrong, one line each: WCAG 2.2 A and AA, and its best practices. The page's policy has no say: the
 * script is evaluated from outside. Empty when nothing is wrong; throws when it checked nothing.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { found, passed } = await page.evaluate(async () => {
    // A colour on its way to another is neither.
    for (const animation of document.getAnimations()) animation.finish();
    const { violations, passes } = await axe.run({ resultTypes: ['violations'] });
    return { found: violations, passed: passes.length };
  });
  if (passed < 5) throw new Error('axe checked next to nothing');
  return found.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}) ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`,
  );
}
