import { describe, expect, test } from 'vitest';
import { answerOf } from './picture-address.ts';

describe('what a server says of a picture', () => {
  test.each([
    [{ status: 200, type: 'image/jpeg' }, 'there'],
    [{ status: 200, type: 'image/png; charset=binary' }, 'there'],
    [{ status: 200, type: 'image/webp' }, 'no-picture'],
    [{ status: 200, type: 'text/html' }, 'no-picture'],
    [{ status: 403, type: 'application/xml' }, 'not-public'],
    [{ status: 401, type: '' }, 'not-public'],
    [{ status: 404, type: 'image/png' }, 'not-found'],
    [{ status: 502, type: 'image/png' }, 'unreachable'],
    [null, 'unreachable'],
  ])('%o is %s', (told, answer) => {
    expect(answerOf(told)).toBe(answer);
  });
});
