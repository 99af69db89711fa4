import { writeFile } from 'node:fs/promises';
import { ensureBrowser } from '../harness/browser.ts';
import { readArguments, type TryOptions, UsageError, usage } from './args.ts';
import { asJson } from './report.ts';
import { tryPages } from './run.ts';
import { describeReport } from './table.ts';

/** Exit codes: 0 it ran, 1 it could not, 2 the arguments are wrong. */
async function main(argv: string[]): Promise<number> {
  let options: TryOptions | null;
  try {
    options = await readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    console.error(usage);
    return 2;
  }
  if (!options) {
    console.log(usage);
    return 0;
  }
  await ensureBrowser();
  const { reports, problems } = await tryPages(options, {
    done: async (report) => console.log(`${describeReport(report)}\n`),
  });
  if (options.report) await writeFile(options.report, asJson(reports));
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
