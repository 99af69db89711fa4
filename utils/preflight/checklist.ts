import type { DocumentKind } from '../company/profile.ts';
import type { ProfileValues } from '../company/values.ts';
import type { Material } from '../providers/material.ts';
import { kindsOf, type PreflightDocument } from './input.ts';

/** ready: there, and sealed where it must be. */
export type MaterialState = 'ready' | 'missing' | 'not-stamped' | 'stamp-unknown';

export interface NeededPaper {
  /** One side of an ID is one paper. */
  kind: DocumentKind;
  material: Material;
  state: MaterialState;
  /** Which document serves. */
  file?: string;
}

export interface FormPapers {
  form: string;
  papers: NeededPaper[];
  /** Kinds to be added or sealed before this form can be filed. */
  open: DocumentKind[];
}

export interface Checklist {
  forms: FormPapers[];
  /** Papers to get, those that most forms wait for first. */
  toGet: { kind: DocumentKind; forms: string[]; state: MaterialState }[];
  ready: string[];
}

type Document = Pick<PreflightDocument, 'kind' | 'file' | 'size' | 'stamped'>;

function applies({ applicant, callTypes, organizations }: Material, profile: ProfileValues): boolean {
  if (applicant !== undefined && profile.applicant !== undefined && applicant !== profile.applicant)
    return false;
  const { organizationType } = profile.company;
  if (organizations && !organizations.some((each) => each === organizationType)) return false;
  if (!callTypes) return true;
  const requests = profile.telephony?.numberRequests ?? [];
  // Nothing said of the numbers yet: what may be needed is shown.
  return requests.length === 0 || requests.some(({ callType }) => !callType || callTypes.includes(callType));
}

function stateOf(kind: string, material: Material, documents: readonly Document[]) {
  const found = documents.filter((document) => document.kind === kind && document.size > 0);
  const best =
    found.find(({ stamped }) => stamped === true) ??
    found.find(({ stamped }) => stamped !== false) ??
    found[0];
  if (!best) return { state: 'missing' as const };
  const { file, stamped } = best;
  if (!material.sealed || stamped === true) return { state: 'ready' as const, file };
  return { state: stamped === false ? ('not-stamped' as const) : ('stamp-unknown' as const), file };
}

/** What each form needs of this company, what of it is there, and which papers unlock the most. */
export function checklist(
  profile: ProfileValues,
  documents: readonly Document[],
  materials: readonly Material[],
): Checklist {
  const forms = [...new Set(materials.map(({ form }) => form))].map((form): FormPapers => {
    const papers = materials
      .filter((material) => material.form === form && applies(material, profile))
      .flatMap((material) =>
        kindsOf(material.key).map(
          (kind): NeededPaper => ({
            kind: kind as DocumentKind,
            material,
            ...stateOf(kind, material, documents),
          }),
        ),
      );
    // A seal of which nobody said is to be looked at; it keeps nothing from being filed.
    const open = papers.filter(({ state }) => state === 'missing' || state === 'not-stamped');
    return { form, papers, open: open.map(({ kind }) => kind) };
  });
  const kinds = [...new Set(forms.flatMap(({ open }) => open))];
  const toGet = kinds
    .map((kind) => ({
      kind,
      forms: forms.filter(({ open }) => open.includes(kind)).map(({ form }) => form),
      state: (forms
        .flatMap(({ papers }) => papers)
        .find((paper) => paper.kind === kind && paper.state !== 'ready')?.state ??
        'missing') as MaterialState,
    }))
    .sort((a, b) => b.forms.length - a.forms.length);
  return { forms, toGet, ready: forms.filter(({ open }) => open.length === 0).map(({ form }) => form) };
}
