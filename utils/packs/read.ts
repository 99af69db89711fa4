import { type LintFinding, lint } from './lint.ts';
import { definitionOf, type Pack, packSchema } from './pack.ts';

export type PackProblem =
  | { code: 'not-json' | 'too-large' | 'not-a-pack' | 'newer' }
  /** A place in the file, and what is wrong there. */
  | { code: 'schema'; path: string; unknown?: string }
  | LintFinding;

const mostBytes = 1024 * 1024;
const most = 30;

/** A pack, or everything that is wrong with it, so that one look mends it. */
export function readPack(text: string): { pack: Pack } | { problems: PackProblem[] } {
  if (text.length > mostBytes) return { problems: [{ code: 'too-large' }] };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [{ code: 'not-json' }] };
  }
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    string,
    unknown
  >;
  if (format !== 'ringready-pack') return { problems: [{ code: 'not-a-pack' }] };
  if (typeof version === 'number' && version > 1) return { problems: [{ code: 'newer' }] };
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.slice(0, most).flatMap((issue): PackProblem[] => {
        const path = issue.path.map(String).join('.');
        return issue.code === 'unrecognized_keys'
          ? issue.keys.map((unknown) => ({ code: 'schema' as const, path, unknown }))
          : [{ code: 'schema' as const, path }];
      }),
    };
  }
  const definition = definitionOf(parsed.data);
  const problems = definition ? lint(definition) : [];
  return problems.length > 0 ? { problems: problems.slice(0, most) } : { pack: parsed.data };
}
