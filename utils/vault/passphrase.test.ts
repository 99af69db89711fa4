import { expect, it } from 'vitest';
import { strengthOf } from './passphrase.ts';

it.each([
  ['', 'too-short'],
  ['aB3$xyz', 'too-short'],
  ['12345678', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijkl', 'weak'],
  ['19890604', 'weak'],
  ['xk3vq9wm2p', 'fair'],
  ['correct horse battery staple', 'strong'],
  ['床前明月光疑是地上霜', 'strong'],
])('%s is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});
