import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringStage, wavFile } from './ring-stage.ts';

/** Rings out of shadow roots that no function of the page made, and that neither the page nor the hook can look into. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

const file = `data:audio/wav;base64,${wavFile(1, 9000).bytes.toString('base64')}`;
const root = (more = '') =>
  `<template shadowrootmode="closed"${more}><audio autoplay loop src="${file}"></audio></template>`;
const pageOf = (body: string, script = '') => ({
  html: `<!doctype html><meta charset="utf-8"><title>工作台</title><h1>工作台</h1>${body}<script>${script}</script>`,
});
const inMarkup = JSON.stringify(`<div id="host">${root()}</div>`).replaceAll('</', '<\\/');

describe.skipIf(!here)('ring guard, closed shadow roots (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({
      pages: {
        'tccc.qcloud.com/declared': pageOf(`<div id="host">${root()}</div>`),
        'tccc.qcloud.com/copied': pageOf(
          `<template id="call"><div id="host">${root(' shadowrootclonable')}</div></template>`,
          `addEventListener('message', () => document.body.append(document.querySelector('#call').content.cloneNode(true)));`,
        ),
        'tccc.qcloud.com/parsed': pageOf(
          '',
          `addEventListener('message', () => document.body.append(Document.parseHTMLUnsafe(${inMarkup}).querySelector('#host')));`,
        ),
        'tccc.qcloud.com/put': pageOf(
          '',
          `addEventListener('message', () => document.body.setHTMLUnsafe(${inMarkup}));`,
        ),
      },
    });
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(page));

  test.each([
    ['declared in the page', '/declared'],
    ['copied with their host, out of a template', '/copied'],
    ['of a document that was parsed, and taken over from it', '/parsed'],
    ['put in by setHTMLUnsafe', '/put'],
  ])('%s', async (_what, path) => {
    const sounds = stage.spk.heard(30_000);
    const latest = async () => (await stage.log())[0];
    page = await stage.open(path);
    if (path !== '/declared') {
      expect(await page.run('document.querySelector("#host")')).toBeNull();
      // Until here nothing rings: what sounds comes of what is put in now.
      expect(await latest()).toBeUndefined();
      await page.run(`postMessage(0, '*')`);
    }
    await sounds;
    expect(await page.run('document.querySelector("#host").shadowRoot')).toBeNull();
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ verdict: 'rang', silence: 'blocked' });
    await page.run('document.querySelector("#host").remove()');
    await stage.spk.silent(15_000);
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ endedBy: 'page' });
  });
});
