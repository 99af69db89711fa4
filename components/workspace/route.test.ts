import { expect, it } from 'vitest';
import { hashOf, matchRoute, parseRoute } from './route.ts';

it('reads an address, and takes anything else for the list', () => {
  expect(parseRoute('#/company/1a-2b')).toBe('/company/1a-2b');
  expect(parseRoute('#/company/1a/documents')).toBe('/company/1a/documents');
  for (const other of ['', '#', '#elsewhere', '#/<b>', '#/company/%2e']) expect(parseRoute(other)).toBe('/');
  expect(hashOf('/settings')).toBe('#/settings');
});

it('matches whole paths and gives the parameters', () => {
  expect(matchRoute('/company/:id', '/company/7')).toEqual({ id: '7' });
  expect(matchRoute('/company/:id', '/company/7/documents')).toBeNull();
  expect(matchRoute('/company/:id/documents', '/company/7/documents')).toEqual({ id: '7' });
  expect(matchRoute('/company/:id', '/company/')).toBeNull();
  expect(matchRoute('/', '/')).toEqual({});
  expect(matchRoute('/settings', '/set')).toBeNull();
});
