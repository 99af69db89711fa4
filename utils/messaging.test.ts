import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backgroundMessages } from './messages.ts';
import { askBackground, MessageError, maySend, receive, type Sender } from './messaging.ts';

const own = { id: 'ours', base: 'chrome-extension://ours/' };
const page = {
  id: 'ours',
  url: 'https://console.cloud.tencent.com/ccc/enterprise/update',
  frameId: 0,
  tab: { id: 7 },
};
const view = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };

describe('who may send', () => {
  test.each([
    ['a provider’s page to the background', 'page', page, true],
    ['another extension', 'page', { ...page, id: 'theirs' }, false],
    ['a frame inside a provider’s page', 'page', { ...page, frameId: 3 }, false],
    [
      'a page of another origin',
      'page',
      { ...page, url: 'https://console.cloud.tencent.com.evil.example/' },
      false,
    ],
    ['a provider’s page over http', 'page', { ...page, url: 'http://tccc.qcloud.com/' }, false],
    ['the panel', 'views', view, true],
    ['the panel opened in a tab', 'views', { ...view, tab: { id: 3 }, frameId: 0 }, true],
    ['a page posing as the panel', 'views', page, false],
    ['the worker', 'background', { id: 'ours' }, true],
    ['a page posing as the worker', 'background', page, false],
  ] as const)('%s', (_name, from, sender, allowed) => {
    expect(maySend(from, sender, own)).toBe(allowed);
  });
});

describe('receiving', () => {
  let called = 0;
  const part = {
    to: 'background' as const,
    messages: backgroundMessages,
    handlers: {
      report: () => {
        called++;
        return null;
      },
    },
  };
  const send = (message: unknown, sender: Sender = view) => receive(part, own, message, sender);

  beforeEach(() => {
    called = 0;
  });

  test('a message that fits reaches its handler', async () => {
    await expect(send({ to: 'background', name: 'report', data: { tabId: 7 } })).resolves.toBeNull();
    expect(called).toBe(1);
  });

  test('one that does not fit is refused before the handler', async () => {
    await expect(send({ to: 'background', name: 'report', data: { tabId: 'seven' } })).rejects.toThrow(
      MessageError,
    );
    expect(called).toBe(0);
  });

  test.each([
    ['from somebody who may not send it', { to: 'background', name: 'report', data: { tabId: 7 } }, page],
    ['for another part', { to: 'page', name: 'report', data: { tabId: 7 } }, view],
    ['named after a method of every object', { to: 'background', name: 'constructor', data: {} }, view],
    ['nobody handles here', { to: 'background', name: 'inspect', data: { tabId: 7 } }, view],
    ['of no form at all', 'report', view],
  ])('a message %s is not answered', (_name, message, sender) => {
    expect(send(message, sender)).toBeUndefined();
    expect(called).toBe(0);
  });

  test('a message that cannot be delivered throws its own kind of error', async () => {
    fakeBrowser.reset();
    await expect(askBackground('report', { tabId: 1 })).rejects.toThrow(MessageError);
  });
});
