import type { ringPageTexts } from '../../../utils/i18n/ring-page.ts';

export type RingWords = (key: keyof typeof ringPageTexts, params?: Record<string, string | number>) => string;
