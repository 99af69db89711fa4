import { scan } from '../../utils/autofill/page/scan.ts';
import { recognise } from '../../utils/autofill/recognise.ts';
import type { PageScan } from '../../utils/autofill/scan-types.ts';
import { providersOfUrl } from '../../utils/providers/origins.ts';
import { formDefinitions } from '../../utils/providers/registry.ts';

/** In an isolated world: everything that detection is, eyes and brain, on the page that is open. */
export interface Detected {
  form: string | null;
  keys: number;
  controls: number;
  scanMs: number;
  recogniseMs: number;
  /** What any reader of forms must do: find the fields, their labels, and where they are. */
  bareMs: number;
}

const bare = (): number => {
  const started = performance.now();
  let read = 0;
  for (const field of document.querySelectorAll<HTMLInputElement>('input,select,textarea')) {
    const { width, height } = field.getBoundingClientRect();
    const label = [...(field.labels ?? [])].map(({ textContent }) => textContent).join(' ');
    if (width > 0 && height > 0 && `${label}${field.placeholder}${field.name}` !== '') read++;
  }
  return read < 0 ? 0 : performance.now() - started;
};

const timed = <T>(work: () => T): [T, number] => {
  const started = performance.now();
  const value = work();
  return [value, performance.now() - started];
};

/** Of every form there is, not only of those at this address: harder than what the extension asks. */
export function detect(): Detected {
  const bareMs = bare();
  const [seen, scanMs] = timed(() => scan(document));
  const [found, recogniseMs] = timed(() => recognise(seen, formDefinitions, []));
  return {
    form: found?.form.id ?? null,
    keys: found?.fields.length ?? 0,
    controls: seen.controls.length,
    scanMs,
    recogniseMs,
    bareMs,
  };
}

/** Of scans that were kept, as the extension asks: on a provider's pages only its own forms are thought of. */
export const detectIn = (
  scans: PageScan[],
): { form: string | null; keys: Record<string, string>; ms: number }[] =>
  scans.map((each) => {
    const providers = providersOfUrl(each.url);
    const forms = formDefinitions.filter(({ provider }) => providers.includes(provider));
    const [found, ms] = timed(() => recognise(each, forms, []));
    return {
      form: found?.form.id ?? null,
      keys: Object.fromEntries(found?.fields.map(({ ref, key }) => [ref, key]) ?? []),
      ms,
    };
  });
