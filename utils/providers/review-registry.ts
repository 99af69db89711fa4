import type { ReviewDefinition } from './review-definition.ts';

/** Every application that can be followed: a file `<provider>/review.ts` that exports `reviews`. */
const modules = import.meta.glob<{ reviews: ReviewDefinition[] }>('./*/review.ts', { eager: true });

export const reviewDefinitions: ReviewDefinition[] = Object.values(modules).flatMap(({ reviews }) => reviews);

export const reviewOf = (form: string | null): ReviewDefinition | undefined =>
  reviewDefinitions.find((definition) => definition.form === form);
