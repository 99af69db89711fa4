import { type DocumentKey, kindsOf } from '../company/fields.ts';
import type { FileLimits, PlannedDocument } from './plan-types.ts';
import type { Control, Reason } from './scan-types.ts';

/** What the planner needs to know of a vault's document; DocumentMeta has it all. */
export interface PlanDocument {
  id: string;
  kind: string;
  file: string;
  mediaType: string;
  size: number;
  order: number;
  stamped?: boolean;
}

const pictures = ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'webp'];
/** What a picture may become on its way in: re-encoded, or as a page of a Word document (utils/documents). */
const encodings = ['jpg', 'jpeg', 'png', 'docx'];
const anyFile: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png', 'gif', 'pdf', 'doc', 'docx'],
  source: 'none published',
};

const types: Record<string, string[]> = {
  'image/*': pictures,
  'image/jpeg': ['jpg', 'jpeg'],
  'image/jpg': ['jpg', 'jpeg'],
  'image/pjpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/bmp': ['bmp'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/msword': ['doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};

/** The provider's bounds, narrowed by the control's accept attribute. Empty `extensions`: nothing fits both. */
export function limitsOf(limits: FileLimits = anyFile, accept = ''): FileLimits {
  const parts = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.includes('*/*') || parts.includes('*')) return limits;
  const accepted = new Set(
    parts.flatMap(
      (part) =>
        types[part] ?? (part.startsWith('.') ? [part.slice(1)] : /^[a-z0-9]+$/.test(part) ? [part] : []),
    ),
  );
  // To a browser .jpg and .jpeg are two; to everybody they are one format.
  if (accepted.has('jpg') || accepted.has('jpeg')) accepted.add('jpg').add('jpeg');
  return { ...limits, extensions: limits.extensions.filter((extension) => accepted.has(extension)) };
}

export const extensionOf = ({ file, mediaType }: PlanDocument): string => {
  const known = Object.entries(types).find(([type]) => type === mediaType && !type.endsWith('*'))?.[1][0];
  return known ?? /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
};
const isPicture = (document: PlanDocument) => pictures.includes(extensionOf(document));
const deliverable = (document: PlanDocument, { extensions }: FileLimits) =>
  extensions.includes(extensionOf(document)) ||
  (isPicture(document) && encodings.some((encoding) => extensions.includes(encoding)));

export type PlannedUpload =
  | {
      documents: PlannedDocument;
      text: string;
      chosen: PlanDocument[] /** Scans go as pages of a Word file. */;
      wrapped: boolean;
    }
  | { left: Reason };

/** Which of the vault's documents go into an upload, and how. */
export function planUpload(
  key: DocumentKey,
  control: Control,
  documents: readonly PlanDocument[],
  definition?: FileLimits,
): PlannedUpload {
  const chosen: PlanDocument[] = [];
  for (const kind of kindsOf(key)) {
    const found = documents.filter((document) => document.kind === kind).sort((a, b) => a.order - b.order);
    if (found.length === 0) return { left: { code: 'no-document', params: { kind } } };
    chosen.push(...found);
  }
  const limits = limitsOf(definition, control.accept);
  const list = limits.extensions.join('、') || (control.accept ?? '');
  if (chosen.some((document) => !deliverable(document, limits))) {
    return { left: { code: 'file-type', params: { accept: list } } };
  }
  const many = chosen.length > 1;
  const merge = many && control.multiple !== true;
  if (
    merge &&
    !(chosen.every(isPicture) && encodings.some((encoding) => limits.extensions.includes(encoding)))
  ) {
    return { left: { code: 'other-format', params: { accept: list } } };
  }
  return {
    documents: { key, documentIds: chosen.map(({ id }) => id), merge, limits },
    text: chosen.map(({ file }) => file.split('/').pop() ?? file).join(' + '),
    chosen,
    wrapped: chosen.some(isPicture) && !pictures.some((extension) => limits.extensions.includes(extension)),
  };
}
