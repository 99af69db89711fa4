import { originOf, providersOfUrl } from '../providers/origins.ts';

/**
 * Of which providers a page may say how applications stand: of those whose console it is. `url` is the sender's, by the
 * browser's own account; what a page claims must at least be of the same origin. A user's own form speaks for none.
 */
export const speaksFor = (claimed: string, url: string): string[] =>
  originOf(url) === originOf(claimed) ? providersOfUrl(url) : [];
