import type { FollowDefinition, ReviewDefinition } from './review-definition.ts';

/** Every application that can be followed: a file `<provider>/review.ts` that exports `reviews`, and `follows` beside. */
const modules = import.meta.glob<{ reviews: ReviewDefinition[]; follows?: FollowDefinition[] }>(
  './*/review.ts',
  { eager: true },
);

export const reviewDefinitions: ReviewDefinition[] = Object.values(modules).flatMap(({ reviews }) => reviews);
const all: FollowDefinition[] = [
  ...reviewDefinitions,
  ...Object.values(modules).flatMap(({ follows }) => follows ?? []),
];

export const reviewOf = (form: string | null): FollowDefinition | undefined =>
  all.find((definition) => definition.form === form);
