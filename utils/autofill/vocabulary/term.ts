import type { FieldKey } from '../../company/fields.ts';
import type { ControlKind } from '../scan-types.ts';

/** Whose things a section is about; 姓名 alone says nothing without it. */
export type Role = 'company' | 'legal-representative' | 'operator' | 'bank' | 'number';

/** Which picture of an ID is meant: the portrait (人像面), the emblem (国徽面), both in one, or in the hand. */
export type Side = 'front' | 'back' | 'both' | 'holding';

export interface LabelRule {
  /** Normalised labels (normalise.ts), written plainly. */
  labels: readonly string[];
  /** The labels mean this field only where the context is known to be about this role. */
  role?: Role;
  /** The labels mean this field only with this side; `both` is also the meaning of no side at all. */
  side?: Side;
}

/** How forms call one field. */
export interface Term {
  key: FieldKey;
  kinds: readonly ControlKind[];
  rules: readonly LabelRule[];
  /** Regular expressions on the normalised label with its brackets: it is another thing after all. */
  not?: readonly RegExp[];
  /** Parameter names of providers' APIs, in lower case: weak support, never enough. */
  names?: readonly string[];
}

export const textKinds = ['text', 'textarea'] as const satisfies ControlKind[];
export const choiceKinds = ['radio', 'select'] as const satisfies ControlKind[];
export const periodKinds = ['date', 'date-range', 'text'] as const satisfies ControlKind[];
export const uploadKinds = ['upload'] as const satisfies ControlKind[];

/** Every prefix with every ending: 法定代表人 + 姓名 … */
export const combine = (prefixes: readonly string[], endings: readonly string[]): string[] =>
  prefixes.flatMap((prefix) => endings.map((ending) => prefix + ending));

export const fromEndings = [
  '起',
  '自',
  '开始',
  '起始',
  '开始日期',
  '起始日期',
  '开始时间',
  '起始时间',
  '生效日期',
  '起始日',
  '开始日',
];
export const toEndings = [
  '止',
  '至',
  '截止',
  '结束',
  '到期',
  '结束日期',
  '截止日期',
  '终止日期',
  '到期日期',
  '失效日期',
  '结束时间',
  '截止时间',
  '到期时间',
  '到期日',
  '截止日',
];
