import * as z from 'zod/mini';

/** What came of asking for a picture at its public address. */
export const pictureAnswers = [
  'there',
  /** The address itself is none that a provider could use. */
  'bad-address',
  /** The user did not allow the extension to look there. */
  'not-allowed',
  'unreachable',
  /** Seen only by whoever is signed in: a provider is not. */
  'not-public',
  'not-found',
  /** Something else than a jpg or png is there. */
  'no-picture',
] as const;
export type PictureAnswer = (typeof pictureAnswers)[number];

export const pictureAddressMessages = {
  pictureAt: {
    from: 'views',
    data: z.object({ url: z.string().check(z.maxLength(2000)) }),
    answer: z.object({ answer: z.enum(pictureAnswers) }),
  },
} as const;
